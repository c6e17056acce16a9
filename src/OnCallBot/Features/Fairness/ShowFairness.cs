using OnCallBot.Domain;
using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.People;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Fairness;

/// <summary><c>/oncall fairness</c>, <c>/oncall fairness year</c>, <c>/oncall fairness @dana</c>, <c>/oncall fairness dana backup year</c></summary>
internal sealed class ShowFairness(ChartLinks charts) : IVerb
{
    public const string Command = "/oncall";
    public const string Word = "fairness";

    public ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(Answer(request));

    private Answer Answer(CommandRequest request)
    {
        if (request.Team.Rotations.Count == 0)
        {
            return new Answer(AnswerKind.NotFound, LookupWording.NoTeam);
        }

        if (!FairnessQuestion.Read(request.Words, request.Team, request.Bound?.Id).Succeeded(out var question, out var refusal))
        {
            return Misunderstood(request, refusal);
        }

        if (question is { Engineer: { } named })
        {
            return EngineerFairness.Answer(request, question, named);
        }

        if (question.User is { } user)
        {
            return request.Team.FindEngineer(user) is { } mentioned
                ? EngineerFairness.Answer(request, question, mentioned)
                : new Answer(AnswerKind.NotFound, MisunderstoodWording.NobodyKnown(Mrkdwn.Mention(user)));
        }

        // A number is somebody's: where nobody is named, the asker's.
        return !question.IsOwn && !question.NamesNumber ? OfRotations(request, question)
            : request.Asker.Engineer is { } own ? EngineerFairness.Answer(request, question, own)
            : new Answer(AnswerKind.NotFound, question.NamesNumber && !question.IsOwn ? FairnessWording.WhoseNumber : MisunderstoodWording.YouUnknown);
    }

    private Answer OfRotations(CommandRequest request, FairnessQuestion question)
    {
        var asked = question.Rotations.Count > 0 ? new RotationsAsked([.. question.Rotations.Take(RotationsAsked.Most)], question.Rotations.Count - RotationsAsked.Most) : RotationsAsked.Of(request);
        var blocks = new List<Block>();
        var summaries = new List<Mrkdwn>();
        var choices = new List<Choice>();
        foreach (var rotation in asked.Shown)
        {
            if (blocks.Count > 0)
            {
                blocks.Add(new DividerBlock());
            }

            var voice = request.VoiceIn(request.Asker.ZoneFor(rotation)) with { Mentions = false };
            var loads = RotationLoads.Of(request.Team, rotation, question.Window, request.Now);
            var verdict = FairnessVerdict.Of(rotation, request.Now);
            var chart = request.Audience == Audience.Terminal ? null : charts.AddressOf(new ChartSubject(rotation.Id, question.Window, request.Now), request.Now);
            blocks.AddRange(FairnessBlocks.Of(loads, verdict, chart, voice));
            summaries.Add(FairnessWording.Summary(loads, verdict, voice));
        }

        if (asked.Others > 0)
        {
            blocks.Add(Shapes.Context(LookupWording.MoreRotations(asked.Others, $"{Word} {asked.Shown[^1].Name}")));
        }

        // A rotation that is named stays named.
        var name = question.Rotations.Count == 1 ? question.Rotations[0].Name : "";
        choices.AddRange(Enum.GetValues<FairnessWindow>().Where(window => window != question.Window).Select(window => new Choice(FairnessWording.Button(window), CommandFor(name, "", window))));
        if (asked.Shown is [var only])
        {
            choices.AddRange(only.Latest.Weeks.SelectMany(week => week.Assignments).Select(cell => cell.Engineer).Distinct()
                .Select(engineer => new Choice(CalledBy(request.Team, engineer), CommandFor(NameOf(request.Team, engineer), "", question.Window))));
        }

        return new Answer(AnswerKind.Found, Mrkdwn.Join("\n", summaries), blocks, choices);
    }

    /// <summary>The command that asks for a person or a rotation, one of their numbers and a window.</summary>
    public static string CommandFor(string name, string number, FairnessWindow window) => string.Join(' ', new[]
    {
        Command, Word, name, number, window switch
        {
            FairnessWindow.Quarter => "quarter",
            FairnessWindow.Year => "year",
            _ => "",
        },
    }.Where(part => part.Length > 0));

    private static string NameOf(TeamState team, EngineerId engineer) => team.Engineers.GetValueOrDefault(engineer)?.Name ?? engineer.Value;

    private static string CalledBy(TeamState team, EngineerId engineer) => team.Engineers.GetValueOrDefault(engineer)?.CalledBy ?? engineer.Value;

    private static Answer Misunderstood(CommandRequest request, Refusal refusal)
    {
        var (kind, text, words, instead) = refusal switch
        {
            Refusal.Ambiguous(var said, var choices) => (AnswerKind.WrongUse, MisunderstoodWording.Ambiguous(said, choices), said, choices),
            Refusal.NoSuchName(var said, var near) => (AnswerKind.NotFound, FairnessWording.NoSuchName(said, near), said, near),
            _ => throw new ArgumentException($"No words for {refusal}.", nameof(refusal)),
        };

        // What else was typed stays with every choice.
        return new Answer(kind, text, [Shapes.Section(text), Shapes.Context(MisunderstoodWording.Typed), .. Shapes.Verbatim(request.Typed)],
            [.. instead.Select(name => new Choice(name, $"{Command} {Word} {request.Words.Replace(words, name, StringComparison.Ordinal)}"))]);
    }
}
