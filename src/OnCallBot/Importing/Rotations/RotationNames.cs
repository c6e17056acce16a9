using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Importing.Calendars;
using OnCallBot.Importing.Watches;

namespace OnCallBot.Importing.Rotations;

/// <summary>How a rotation and its duties are called, by the words of their calendars.</summary>
internal static class RotationNames
{
    /// <summary>As it is told; else the team whose files stand beside the calendars, the rotation whose name stands in a title, or what the titles have in common. Null: nothing says it.</summary>
    public static string? Find(RotationWish wish, TeamState team, IReadOnlyList<TeamDraft> drafts, IReadOnlyList<CalendarFacts> calendars, IEnumerable<string?> duties)
    {
        if (wish.Name is not null || drafts.Count == 1)
        {
            return wish.Name ?? drafts[0].Name;
        }

        var known = team.RotationsByName
            .Where(rotation => calendars.All(calendar => Slug.IsWithin(rotation.Id.Value, Slug.Of(calendar.Title ?? ""))))
            .MaxBy(rotation => rotation.Id.Value.Length);
        if (known is not null)
        {
            return known.Name;
        }

        var subjects = calendars.Select(calendar => OnCallSummary.Subject(calendar.Title)).ToList();

        return subjects.TrueForAll(subject => subject is null)
            ? Common([.. duties.OfType<string>()])
            : subjects.TrueForAll(subject => subject is not null) ? Common([.. subjects.OfType<string>()]) : null;
    }

    /// <summary>What a calendar's events are for, where they do not say it.</summary>
    public static string DutyOf(CalendarFacts calendar, string rotation, bool isOnly)
    {
        if (OnCallSummary.Subject(calendar.Title) is { } subject && (isOnly || Slug.Of(subject) != Slug.Of(rotation)))
        {
            return subject;
        }

        return isOnly ? rotation : Path.GetFileNameWithoutExtension(calendar.Name).Replace('-', ' ').Replace('_', ' ').Trim() is { Length: > 0 } stem ? char.ToUpperInvariant(stem[0]) + stem[1..] : rotation;
    }

    /// <summary>The words with which all begin.</summary>
    private static string? Common(IReadOnlyList<string> names)
    {
        var all = names.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToList();
        var count = all.Count == 0 ? 0 : Enumerable.Range(0, all.Min(words => words.Length)).TakeWhile(at => all.TrueForAll(words => words[at].Equals(all[0][at], StringComparison.OrdinalIgnoreCase))).Count();
        var common = count == 0 ? "" : OnCallSummary.Bare(string.Join(' ', all[0][..count]));

        return Slug.Of(common).Length == 0 ? null : common;
    }
}
