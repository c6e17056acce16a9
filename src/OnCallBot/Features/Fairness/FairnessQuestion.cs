using OnCallBot.Domain;
using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.Names;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Features.Fairness;

/// <summary>What the words behind <c>/oncall fairness</c> ask for, in any order: a window, a person or a rotation, one of their numbers.</summary>
/// <param name="IsOwn">They ask for themselves.</param>
/// <param name="User">Whom they mention; null: nobody.</param>
/// <param name="Engineer">Whom they name; null: nobody.</param>
/// <param name="Rotations">The rotations that they name; empty: none.</param>
/// <param name="Number">The number that they name, other than a duty's; null: none.</param>
/// <param name="Areas">The areas whose duties they name, or whose pipelines; of one name in several rotations.</param>
/// <param name="IsBackup">They name Backup.</param>
internal sealed record FairnessQuestion(
    FairnessWindow Window,
    bool IsOwn,
    SlackUserId? User,
    Engineer? Engineer,
    ValueList<Rotation> Rotations,
    string? Number,
    ValueList<AreaId> Areas,
    bool IsBackup)
{
    private static readonly FairnessQuestion Bare = new(FairnessWindow.Cycle, IsOwn: false, User: null, Engineer: null, [], Number: null, [], IsBackup: false);

    public bool NamesNumber => Number is not null || Areas.Count > 0 || IsBackup;

    public static Result<FairnessQuestion> Read(string words, TeamState team, RotationId? bound)
    {
        var question = Bare;
        var names = new List<string>();
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (FindWindow(word) is { } window)
            {
                question = question with { Window = window };
            }
            else if (word.StartsWith("<@", StringComparison.Ordinal) && word.EndsWith('>'))
            {
                // A mention as Slack sends it: <@U123> or <@U123|dana>.
                question = question with { User = new SlackUserId(word[2..^1].Split('|')[0]) };
            }
            else if (word.Equals("me", StringComparison.OrdinalIgnoreCase))
            {
                question = question with { IsOwn = true };
            }
            else if (LoadNumber.FindWord(word) is { } number)
            {
                question = question with { Number = number };
            }
            else
            {
                names.Add(word);
            }
        }

        return names.Count == 0 ? question : Name(question, names, team, bound);
    }

    /// <summary>«dana», «dana backup», «backup dana»: the words name one thing, or a person and a duty.</summary>
    private static Result<FairnessQuestion> Name(FairnessQuestion question, List<string> words, TeamState team, RotationId? bound)
    {
        // «dana backup» comes near to «Data Engineering Backup»: only a whole name is before a person and a duty.
        for (var first = team.Names.AreName(string.Join(' ', words)) ? 0 : words.Count - 1; first > 0; first--)
        {
            if (Find(words[..first]).Succeeded(out var one, out _) && Find(words[first..]).Succeeded(out var other, out _)
                && (IsPersonsNumber(one[0], other[0]) || IsPersonsNumber(other[0], one[0])))
            {
                return question.With(one).With(other);
            }
        }

        return Find(words).Map(question.With);

        Result<ValueList<Target>> Find(IEnumerable<string> some) => team.Names.Find(string.Join(' ', some), bound);
    }

    private static bool IsPersonsNumber(Target whose, Target which) => whose is Target.OfEngineer && which is Target.OfArea or Target.OfPipeline or Target.OfDuty;

    private FairnessQuestion With(ValueList<Target> targets) => targets[0] switch
    {
        Target.OfEngineer(var engineer) => this with { Engineer = engineer },
        Target.OfRotation => this with { Rotations = targets.OfType<Target.OfRotation>().Select(target => target.Rotation).ToValueList() },
        Target.OfPipeline => this with { Areas = targets.OfType<Target.OfPipeline>().Select(target => target.Pipeline.Area).ToValueList() },
        Target.OfArea => this with { Areas = targets.OfType<Target.OfArea>().Select(target => target.Area.Id).ToValueList() },
        _ => this with { IsBackup = true },
    };

    private static FairnessWindow? FindWindow(string word) => word.ToLowerInvariant() switch
    {
        "cycle" => FairnessWindow.Cycle,
        "quarter" => FairnessWindow.Quarter,
        "year" => FairnessWindow.Year,
        _ => null,
    };
}
