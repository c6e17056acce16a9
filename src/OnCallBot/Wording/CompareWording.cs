using System.Globalization;
using OnCallBot.Domain.Calendars;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Wording;

/// <summary>Where a calendar and the bot disagree, line by line.</summary>
internal sealed class CompareWording(Rotation rotation, Voice voice)
{
    private const int LongestName = 80;

    public static string NoTeam => "There is no team yet: import one first.";

    public static string WhichRotation(IEnumerable<Rotation> rotations) =>
        $"There are several rotations. Put behind the calendar which one it is of: {Voice.Either(rotations.Select(one => one.Name))}.";

    public static string NotNamed(string words, IEnumerable<Rotation> rotations) =>
        $"«{Voice.InLine(words, LongestName)}» is neither a rotation nor one duty of one. Write {Voice.Either(rotations.Select(one => one.Name))}, or a duty's name.";

    /// <param name="unknown">Names that nobody goes by.</param>
    /// <param name="others">Names that are no duty's.</param>
    public IEnumerable<string> Lines(Comparison comparison, IReadOnlyList<string> unknown, IReadOnlyList<string> others)
    {
        if (comparison.During is not { } during)
        {
            yield return "The calendar says nothing of who is on call from now on.";
            yield break;
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"{rotation.Name}, {Stretch(during.Start, during.End)}: {Count(comparison.Disagreements.Count, others.Count > 0)}");
        foreach (var one in comparison.Disagreements)
        {
            yield return $"  {Stretch(one.During.Start, one.During.End)}{(one.Duty is { } duty ? $", {duty.Name}" : "")}: the calendar says {Names(one.Calendar.Select(Name))}, the bot says {Names(one.Bot.Select(voice.CalledBy))}";
        }

        if (unknown.Count > 0)
        {
            yield return $"Nobody in the team goes by {Quoted(unknown)}.";
        }

        if (others.Count > 0)
        {
            yield return $"{rotation.Name} has no duty that is called {Quoted(others)}: not compared.";
        }

        if (comparison.Unsaid.Count > 0)
        {
            yield return $"The calendar says nothing of {Voice.List(comparison.Unsaid.Select(duty => duty.Name))}: not compared.";
        }
    }

    private string Stretch(DateTimeOffset start, DateTimeOffset end) => $"{voice.Moment(start)} to before {voice.Moment(end)}";

    private string Name(Claimant who) => who.Engineer is { } engineer ? voice.CalledBy(engineer) : $"«{Voice.InLine(who.Name, LongestName)}»";

    private static string Names(IEnumerable<string> names) => Voice.List(names) is { Length: > 0 } list ? list : "nobody";

    private static string Quoted(IEnumerable<string> names) => Voice.Either(names.Select(name => $"«{Voice.InLine(name, LongestName)}»"));

    private static string Count(int disagreements, bool hasOthers) => disagreements switch
    {
        0 when hasOthers => "the calendar and the bot agree on all that could be compared",
        0 => "the calendar and the bot agree",
        1 => "they disagree once",
        _ => string.Create(CultureInfo.InvariantCulture, $"they disagree {disagreements} times"),
    };
}
