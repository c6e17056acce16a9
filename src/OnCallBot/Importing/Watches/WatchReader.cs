using OnCallBot.Domain;
using OnCallBot.Importing.Calendars;

namespace OnCallBot.Importing.Watches;

/// <summary>Reads out of one calendar who is on call for what, before names are made out. What it cannot read it reports.</summary>
internal sealed class WatchReader
{
    private readonly CalendarFacts _calendar;
    private readonly CalendarPeople _people;
    private readonly HashSet<string> _duties;
    private readonly List<UnreadEvent> _unread = [];

    public WatchReader(CalendarFacts calendar, CalendarPeople people, IEnumerable<string> duties)
    {
        (_calendar, _people) = (calendar, people);
        _duties = duties.Select(Slug.Of).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What does not say who is on call when.</summary>
    public IReadOnlyList<UnreadEvent> Unread => _unread;

    /// <summary>The duties that a team ever had, in any of its rotations.</summary>
    public static IEnumerable<string> DutiesOf(TeamState team) => team.Rotations.Values.SelectMany(rotation => rotation.Tables).SelectMany(table => table.Duties).Select(duty => duty.Name);

    public static bool IsOurs(CalendarFacts calendar) => calendar.Product?.Contains("OnCallBot", StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>The first event of a calendar of ours that gives one person's shifts, and names them in none of its events; null: it is no such calendar.</summary>
    public static CalendarEvent? FindOnePersons(CalendarFacts calendar) =>
        IsOurs(calendar) ? calendar.Events.FirstOrDefault(one => one.Summary.StartsWith("On call: ", StringComparison.Ordinal)) : null;

    public IReadOnlyList<Watch> Read()
    {
        _unread.AddRange(_calendar.Others.Select(line => new UnreadEvent(line.Place, line.Value, UnreadReason.NoEvent, [])));
        var read = _calendar.Events.Where(one => one.Times.Count > 0).Select(one => (Event: one, Said: Summary(one))).ToList();
        var isOfDuties = AttendeesTell(read);
        var watches = new List<Watch>();
        foreach (var (one, said) in read)
        {
            var duty = FindDutyAlone(one, said, isOfDuties);
            var who = duty is not null || said.Who.Count == 0 ? Attending(one) : said.Who;
            if (who.All(name => Slug.Of(name).Length == 0) || one.Times.All(time => time.Start == time.End))
            {
                _unread.Add(new UnreadEvent(one.Place, one.Summary, UnreadReason.NotUnderstood, []));
            }
            else if (!who.All(DutyNames.IsNothing))
            {
                watches.Add(new Watch(_calendar, one, [.. who.Where(name => Slug.Of(name).Length == 0 || !DutyNames.IsNothing(name))], duty ?? said.Duty, said.Level));
            }
        }

        return watches;
    }

    private OnCallSummary Summary(CalendarEvent one)
    {
        // Ours puts the duty first, whatever its name and the person's look like.
        if (IsOurs(_calendar) && one.Summary.LastIndexOf(": ", StringComparison.Ordinal) is > 0 and var at)
        {
            return new OnCallSummary([one.Summary[(at + 2)..].Trim()], one.Summary[..at].Trim(), Level: 0);
        }

        return OnCallSummary.Read(one.Summary, words => IsPerson(one, words), words => NamesDuty(Slug.Of(words)));
    }

    /// <summary>«Growth on-call» for different people, or for everybody: then words that are nobody's name are duties, and the people are those who attend.</summary>
    private bool AttendeesTell(List<(CalendarEvent Event, OnCallSummary Said)> read)
    {
        var nameless = read.Where(one => one.Said.Duty is null && one.Event.Attendees.Count > 0 && one.Said.Who is [var words] && !IsPerson(one.Event, words)).ToLookup(one => Slug.Of(one.Said.Who[0]), one => one.Event, StringComparer.Ordinal);

        return nameless.Any(own => own.Count() == read.Count || own.Select(one => string.Join('/', Attending(one).Select(name => Slug.Of(CalendarPeople.LocalPart(name))))).Distinct(StringComparer.Ordinal).Count() > 1);
    }

    /// <summary>What somebody is on call for, where the summary says that alone.</summary>
    private string? FindDutyAlone(CalendarEvent one, OnCallSummary said, bool isOfDuties)
    {
        if (said is not { Duty: null, Who: [var words] } || IsPerson(one, words))
        {
            return null;
        }

        var slug = Slug.Of(words);

        return _duties.Contains(slug) || (one.Attendees.Count > 0 && (isOfDuties || NamesDuty(slug))) ? words : null;
    }

    private bool NamesDuty(string slug) => _duties.Any(duty => Slug.IsWithin(duty, slug));

    private bool IsPerson(CalendarEvent one, string words)
    {
        var slug = Slug.Of(CalendarPeople.LocalPart(words));

        return slug.Length > 0 && (_people.Find(slug).Count > 0 || one.Attendees.Any(names => names.Any(name => Slug.Of(CalendarPeople.LocalPart(name)) == slug)));
    }

    /// <summary>Each by the name by which they are known, where one is.</summary>
    private IReadOnlyList<string> Attending(CalendarEvent one) =>
        [.. one.Attendees.Where(names => names.Count > 0).Select(names => names.FirstOrDefault(name => _people.Find(CalendarPeople.LocalPart(name)).Count == 1) ?? names[0])];
}
