using System.Text;
using OnCallBot.Domain.Time.Spoken;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What the bot says when words mean nothing to it, or too much.</summary>
internal static class MisunderstoodWording
{
    private const int LongestQuote = 80;
    private const int MostNamed = 8;

    public static Mrkdwn Typed { get; } = Mrkdwn.Of($"You typed:");

    public static Mrkdwn NoSuchName(string words, IReadOnlyCollection<string> near) => near.Count == 0
        ? Mrkdwn.Of($"I know nothing called {Quoted(words)}. Name an area, a pipeline, a duty, a person or a date; `/oncall help` lists every form.")
        : Mrkdwn.Of($"I know nothing called {Quoted(words)}. Nearest: {Voice.Either(near)}.");

    public static Mrkdwn Ambiguous(string words, IReadOnlyCollection<string> choices) =>
        Mrkdwn.Of($"{Quoted(words)} can mean {choices.Count} things. Which one: {Voice.Either(choices.Take(MostNamed))}?");

    public static Mrkdwn Date(DayReading.Wrong wrong) => wrong.Fault switch
    {
        DayFault.NoSuchDay => Mrkdwn.Of($"{Quoted(wrong.Part)} is no day of the calendar. Nearest: {Code(wrong.Instead[0])}."),
        DayFault.NoSuchTime => Mrkdwn.Of($"{Quoted(wrong.Part)} is no time of day. Nearest: {Code(wrong.Instead[0])}."),
        DayFault.TwoWays => Mrkdwn.Of($"{Quoted(wrong.Part)} can be two days. Which one: {Voice.Either(wrong.Instead.Select(Short))}?"),
        DayFault.Backwards => Mrkdwn.Of($"{Quoted(wrong.Part)} ends before it begins. The other way round: {Code(wrong.Instead[0])}."),
        DayFault.Unfinished => Mrkdwn.Of($"{Quoted(wrong.Part)} has a first day and no last one. The day alone: {Code(wrong.Instead[0])}; several days: `2026-12-21..2026-12-24`."),
        DayFault.OtherWeekday => Mrkdwn.Of($"{Quoted(wrong.Part)} falls on another day of the week. The date alone: {Code(wrong.Instead[0])}."),
        _ => Mrkdwn.Of($"{Quoted(wrong.Part)} is further away than I can look. As far as I can: {Code(wrong.Instead[0])}."),
    };

    /// <param name="line">What would have worked, slash included.</param>
    public static Mrkdwn DidYouMean(string line) => Mrkdwn.Of($"Did you mean {Code(line)}?");

    public static Mrkdwn NobodyKnown(Mrkdwn mention) => Mrkdwn.Of($"{mention} is in no rotation that I know.");

    public static Mrkdwn YouUnknown { get; } =
        Mrkdwn.Of($"I do not know you as anybody in a rotation. If you are, ask whoever looks after the team's files to put your Slack user into them; `/oncall` shows who is on call.");

    public static Mrkdwn NotBoth(string words) => Mrkdwn.Of($"A person has no {Quoted(words)}: I can show a person, or that, but not both.");

    private static Mrkdwn Code(string words) => Mrkdwn.Of($"`{Short(words)}`");

    private static string Quoted(string words) => $"“{Short(words)}”";

    /// <summary>Somebody's words in a sentence: on one line, and not too many of them.</summary>
    private static string Short(string words)
    {
        var line = new StringBuilder();
        foreach (var rune in Voice.AsTyped(words).EnumerateRunes())
        {
            if (line.Length >= LongestQuote)
            {
                line.Append('…');
                break;
            }

            line.Append(Rune.IsControl(rune) ? new Rune(' ') : rune);
        }

        return line.ToString().Trim();
    }
}
