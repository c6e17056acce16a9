using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Rotations.Recognition;
using OnCallBot.Domain.Time;
using OnCallBot.Importing.Calendars;

namespace OnCallBot.Importing.Rotations;

/// <summary>Who is on call when, as moments. Days and times without a zone are those of the zone that is asked for.</summary>
internal sealed class StintList
{
    private readonly List<(Watch Watch, DutyId Duty, EngineerId Who)> _all = [];
    private readonly RotationPeople _people;
    private readonly bool _hasFloating;
    private IReadOnlyList<Stint>? _made;

    public StintList(IEnumerable<Watch> watches, RotationDuties duties, RotationPeople people)
    {
        _people = people;
        foreach (var watch in watches)
        {
            _all.AddRange(watch.Who.Select(name => people.Find(name, watch.Event)).OfType<EngineerId>().Select(who => (watch, duties[watch.Duty].Id, who)));
        }

        _hasFloating = _all.Exists(one => one.Watch.Event.Times.Any(time => time.Start.Zone is null || time.End.Zone is null));
    }

    public IEnumerable<Engineer> People => _people.All;

    public IReadOnlyList<Stint> In(TimeZoneInfo zone)
    {
        var made = _hasFloating ? null : _made;

        return made ?? (_made =
        [
            .. from one in _all
               from time in one.Watch.Event.Times
               let start = MomentOf(time.Start, zone)
               let end = MomentOf(time.End, zone)
               where start < end
               let during = new TimeRange(start, end).Intersect(one.Watch.Calendar.Window.In(TimeZoneInfo.Utc)) // It may go on for thousands of years.
               where during is not null
               select new Stint(one.Duty, one.Who, during.Value, one.Watch.Level, one.Watch.Event.Place),
        ]);
    }

    private static DateTimeOffset MomentOf(EventMoment moment, TimeZoneInfo zone) => moment.Day.At(moment.Time, moment.Zone ?? zone);
}
