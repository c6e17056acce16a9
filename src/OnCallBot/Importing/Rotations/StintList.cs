using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Rotations.Recognition;
using OnCallBot.Importing.Watches;

namespace OnCallBot.Importing.Rotations;

/// <summary>Who is on call when, as moments. Days and times without a zone are those of the zone that is asked for.</summary>
internal sealed class StintList
{
    private readonly List<(Watch Watch, DutyId Duty, EngineerId Who)> _all = [];
    private readonly RotationPeople _people;
    private readonly bool _hasFloating;
    private IReadOnlyList<Stint>? _made;

    /// <param name="watches">Each with what it is for.</param>
    public StintList(IEnumerable<Watch> watches, RotationDuties duties, RotationPeople people)
    {
        _people = people;
        foreach (var watch in watches)
        {
            _all.AddRange(watch.Who.Select(name => people.Find(name, watch.Event)).OfType<EngineerId>().Select(who => (watch, duties[watch.Duty!].Id, who)));
        }

        _hasFloating = _all.Exists(one => one.Watch.HasFloating);
    }

    public IEnumerable<Engineer> People => _people.All;

    public IReadOnlyList<Stint> In(TimeZoneInfo zone)
    {
        var made = _hasFloating ? null : _made;

        return made ?? (_made =
        [
            .. from one in _all
               from during in one.Watch.DuringIn(zone)
               select new Stint(one.Duty, one.Who, during, one.Watch.Level, one.Watch.Event.Place),
        ]);
    }
}
