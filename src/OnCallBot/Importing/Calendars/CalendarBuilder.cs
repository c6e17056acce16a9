using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Time;

namespace OnCallBot.Importing.Calendars;

/// <summary>Makes leave and company days of a calendar's events, by the people whom the bot then knows.</summary>
internal sealed class CalendarBuilder
{
    private readonly TeamState _team;
    private readonly CalendarFacts _facts;
    private readonly CalendarPeople _people;
    private readonly SummaryReader _reader;
    private readonly bool _isOfLeave;
    private readonly bool _isOfCompany;
    private readonly List<UnreadEvent> _unread = [];
    private readonly List<(EngineerId Engineer, DayRange Days)> _leave = [];
    private readonly List<DayRange> _companyDays = [];

    private CalendarBuilder(TeamState team, CalendarFacts facts)
    {
        (_team, _facts, _people) = (team, facts, new CalendarPeople(team));
        _reader = new SummaryReader(_people);
        string[] titles = [Path.GetFileNameWithoutExtension(facts.Name), facts.Title ?? ""];
        _isOfLeave = titles.Any(SummaryReader.IsOfLeave);
        _isOfCompany = !_isOfLeave && titles.Any(title => _reader.Read(title).IsCompany);
    }

    public static (CalendarDraft Draft, IReadOnlyList<UnreadEvent> Unread) Build(TeamState team, CalendarFacts facts)
    {
        var builder = new CalendarBuilder(team, facts);
        foreach (var one in facts.Events.Where(one => one.Times.Count > 0))
        {
            builder.Read(one);
        }

        builder._unread.AddRange(facts.Others.Select(line => new UnreadEvent(line.Place, line.Value, UnreadReason.NoEvent, [])));

        return (builder.Draft(), [.. builder._unread.OrderBy(one => one.Place.Line)]);
    }

    private CalendarDraft Draft() => new(
        _facts.Name,
        _facts.Window.First,
        _leave.GroupBy(one => one.Engineer, one => one.Days)
            .SelectMany(own => Joined(own).Select(days => new Leave(own.Key, days, FromFiles: true, _facts.Name)))
            .ToValueList(),
        _companyDays.SelectMany(range => Enumerable.Range(range.First.DayNumber, range.Count)).Distinct().Order().Select(DateOnly.FromDayNumber).ToValueList());

    private void Read(CalendarEvent one)
    {
        var summary = _reader.Read(one.Summary);
        var categories = one.Categories.Select(_reader.Read).Where(category => !category.HasRemarks).ToList();
        var isLeave = _isOfLeave || summary.IsLeave || categories.Exists(category => category.IsLeave);
        var isHoliday = summary.IsHoliday || categories.Exists(category => category.IsHoliday);
        var isCompany = summary is { IsCompany: true, IsLeave: false, HasRemarks: false } || categories.Exists(category => category is { IsCompany: true, IsLeave: false }) || _isOfCompany;

        // Who enters a day of the company's is its organizer all the same.
        var named = summary.Named.Count > 0 || summary.HasRemarks || isCompany ? summary.Named : Involved(one);
        if (named.Count > 0 && (isLeave || isHoliday))
        {
            AddLeave(one, named);
        }
        else if (!summary.MentionsSomebody && (isCompany || (isHoliday && !isLeave && Involved(one).Count == 0)))
        {
            AddCompanyDays(one);
        }
        else
        {
            Report(one, named.Count == 0 && isLeave ? UnreadReason.Nobody : UnreadReason.NotUnderstood);
        }
    }

    /// <summary>The organizer, where that is one of the people; else those of the attendees who are.</summary>
    private IReadOnlyList<IReadOnlyList<Engineer>> Involved(CalendarEvent one)
    {
        var organizer = Find(one.Organizer);

        return organizer.Count > 0 ? [organizer] : [.. one.Attendees.Select(Find).Where(found => found.Count > 0)];
    }

    private IReadOnlyList<Engineer> Find(IReadOnlyList<string> names) => names.Select(_people.Find).FirstOrDefault(found => found.Count > 0) ?? [];

    private void AddLeave(CalendarEvent one, IReadOnlyList<IReadOnlyList<Engineer>> named)
    {
        if (named.FirstOrDefault(found => found.Count > 1) is { } several)
        {
            Report(one, UnreadReason.Ambiguous, [.. several.Select(engineer => engineer.Name)]);

            return;
        }

        foreach (var engineer in named.Select(found => found[0].Id).Distinct())
        {
            _leave.AddRange(DaysOf(one, EngineerZones.Of(_team, engineer)).Select(days => (engineer, days)));
        }
    }

    private void AddCompanyDays(CalendarEvent one) => _companyDays.AddRange(DaysOf(one, one.Times[0].Start.Zone ?? TimeZoneInfo.Utc));

    private IEnumerable<DayRange> DaysOf(CalendarEvent one, TimeZoneInfo zone)
    {
        var all = one.Times.Select(time => time.DaysIn(zone)).ToList();
        if (all.Exists(days => days.Count > Leave.MostDays))
        {
            Report(one, UnreadReason.TooLong);
        }

        return all.Where(days => days.Count <= Leave.MostDays);
    }

    private void Report(CalendarEvent one, UnreadReason reason, IReadOnlyList<string>? names = null) =>
        _unread.Add(new UnreadEvent(one.Place, one.Summary, reason, names ?? []));

    /// <summary>Days that follow one another are one leave, however many events say them.</summary>
    private static IEnumerable<DayRange> Joined(IEnumerable<DayRange> ranges)
    {
        DayRange? open = null;
        foreach (var next in ranges.OrderBy(range => range.First))
        {
            if (open is { } one && next.First.DayNumber <= one.Last.DayNumber + 1)
            {
                open = new DayRange(one.First, one.Last > next.Last ? one.Last : next.Last);
                continue;
            }

            if (open is { } ended)
            {
                yield return ended;
            }

            open = next;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }
}
