using OnCallBot.Domain;
using OnCallBot.Importing.Calendars;

namespace OnCallBot.Importing.Rotations;

/// <summary>Reads out of one calendar who is on call for what, before names are made out. What it cannot read it reports.</summary>
internal sealed class WatchReader(CalendarFacts calendar, CalendarPeople people)
{
    private static readonly string[] Together = [" & ", " + ", " and ", "/", ";"];

    private readonly List<UnreadEvent> _unread = [];

    /// <summary>What does not say who is on call when.</summary>
    public IReadOnlyList<UnreadEvent> Unread => _unread;

    /// <summary>Each event with whom it means; the duty is null where the event does not say it.</summary>
    public IReadOnlyList<(CalendarEvent Event, IReadOnlyList<string> Who, string? Duty, int Level)> Read()
    {
        _unread.AddRange(calendar.Others.Select(line => new UnreadEvent(line.Place, line.Value, UnreadReason.NoEvent, [])));
        var read = calendar.Events.Where(one => one.Times.Count > 0).Select(one => (Event: one, Said: Summary(one))).ToList();

        // «Growth on-call» for everybody: then the duty is what it says, and the people are those who attend.
        var isDuty = read.Count > 0 && read.TrueForAll(one => one.Said.Duty is null && one.Event.Attendees.Count > 0 && Slug.Of(one.Said.Who) == Slug.Of(read[0].Said.Who) && !IsPerson(one.Event, one.Said.Who));
        var watches = new List<(CalendarEvent Event, IReadOnlyList<string> Who, string? Duty, int Level)>();
        foreach (var (one, said) in read)
        {
            var who = isDuty || said.Who.Length == 0 ? Attending(one) : Several(said.Who, one);
            if (who.All(name => Slug.Of(name).Length == 0) || one.Times.All(time => time.Start == time.End))
            {
                _unread.Add(new UnreadEvent(one.Place, one.Summary, UnreadReason.NotUnderstood, []));
            }
            else if (!who.All(DutyNames.IsNothing))
            {
                watches.Add((one, who, isDuty && said.Who.Length > 0 ? said.Who : said.Duty, said.Level));
            }
        }

        return watches;
    }

    private OnCallSummary Summary(CalendarEvent one)
    {
        // Ours puts the duty first, whatever its name and the person's look like.
        if (OnCallCalendar.IsOurs(calendar) && one.Summary.IndexOf(": ", StringComparison.Ordinal) is > 0 and var at)
        {
            return new OnCallSummary(one.Summary[(at + 2)..].Trim(), one.Summary[..at].Trim(), Level: 0);
        }

        return OnCallSummary.Read(one.Summary, words => IsPerson(one, words));
    }

    private bool IsPerson(CalendarEvent one, string words)
    {
        var slug = Slug.Of(CalendarPeople.LocalPart(words));

        return slug.Length > 0 && (people.Find(slug).Count > 0 || one.Attendees.Any(names => names.Any(name => Slug.Of(CalendarPeople.LocalPart(name)) == slug)));
    }

    private static IReadOnlyList<string> Attending(CalendarEvent one) => [.. one.Attendees.Where(names => names.Count > 0).Select(names => names[0])];

    private IReadOnlyList<string> Several(string who, CalendarEvent one) =>
        IsPerson(one, who) ? [who] : [.. who.Split(Together, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
