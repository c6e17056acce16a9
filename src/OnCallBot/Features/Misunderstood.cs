using OnCallBot.Domain;
using OnCallBot.Domain.Time;
using OnCallBot.Domain.Time.Spoken;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features;

/// <summary>Answers to what could not be understood: the part, the nearest that would have worked, and all that was typed.</summary>
internal static class Misunderstood
{
    private const int ShortEnough = 60;

    public static Answer Date(CommandRequest request, DayReading.Wrong wrong) =>
        Say(request, AnswerKind.WrongUse, MisunderstoodWording.Date(wrong), wrong.Part, wrong.Instead);

    /// <param name="beside">The words beside the name that were understood: they stay with every choice.</param>
    public static Answer Name(CommandRequest request, Refusal refusal, params IReadOnlyList<string> beside) => refusal switch
    {
        Refusal.Ambiguous(var words, var choices) =>
            Say(request, AnswerKind.WrongUse, MisunderstoodWording.Ambiguous(words, choices), words, choices.Select(choice => Joined([choice, .. beside]))),
        Refusal.NoSuchName(var words, var near) =>
            Say(request, AnswerKind.NotFound, MisunderstoodWording.NoSuchName(words, near), words, Instead(request, words, near, beside)),
        _ => throw new ArgumentException($"No words for {refusal}.", nameof(refusal)),
    };

    /// <param name="part">What of it was not understood, as the text quotes it.</param>
    /// <param name="instead">What to type in place of all the words.</param>
    public static Answer Say(CommandRequest request, AnswerKind kind, Mrkdwn text, string part, params IEnumerable<string> instead)
    {
        IEnumerable<Block> typed = part == request.Typed && part.Length <= ShortEnough ? [] : [Shapes.Context(MisunderstoodWording.Typed), .. Shapes.Verbatim(Voice.AsTyped(request.Typed))];

        return new Answer(kind, text, [Shapes.Section(text), .. typed], [.. instead.Select(words => new Choice(Voice.AsTyped(Joined([request.Verb, words])), Joined([request.Command, request.Verb, words])))]);
    }

    private static IEnumerable<string> Instead(CommandRequest request, string words, ValueList<string> near, IReadOnlyList<string> beside)
    {
        var today = request.Now.DateIn(Question.ZoneOf(request));
        if (DayReader.FindCorrected(words, today) is { } corrected && DayReader.Read(corrected, today) is DayReading.Found found)
        {
            foreach (var name in NamesIn(request, found.Rest))
            {
                yield return Joined([name, found.Said, .. beside]);
            }
        }

        foreach (var name in near)
        {
            yield return Joined([name, .. beside]);
        }
    }

    /// <summary>What may be meant by the words beside a time; one empty name where there are none.</summary>
    private static ValueList<string> NamesIn(CommandRequest request, string words) =>
        words.Length == 0 ? [""]
        : request.Team.Names.Find(words, request.Bound?.Id).Succeeded(out var targets, out var refusal) ? [targets[0].Name]
        : refusal is Refusal.Ambiguous(_, var choices) ? choices
        : [];

    private static string Joined(params IEnumerable<string> parts) => string.Join(' ', parts.Where(part => part.Length > 0));
}
