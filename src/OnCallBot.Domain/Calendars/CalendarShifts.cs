using System.Globalization;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Calendars;

/// <summary>What an address gives: shifts, as overrides have cut them, from two weeks back to a year ahead.</summary>
public sealed class CalendarShifts
{
    private static readonly TimeSpan Back = TimeSpan.FromDays(14);

    // Before it there was no bot.
    private static readonly DateTimeOffset Beginning = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TeamState _team;
    private readonly CalendarFeed _feed;
    private readonly TimeRange _range;
    private readonly ILookup<(RotationId, DutyId), (TimeRange During, DateTimeOffset At)> _swapped;
    private readonly Dictionary<RotationId, DateTimeOffset> _edited = [];

    private CalendarShifts(TeamState team, CalendarFeed feed, DateTimeOffset now)
    {
        (_team, _feed, _range) = (team, feed, new TimeRange(now - Back, now.AddYears(1)));

        // A swap that was reverted has left no override, and changed the shift all the same.
        _swapped = team.Swaps
            .Where(swap => swap is { Status: SwapStatus.Approved or SwapStatus.Reverted, SettledAt: not null })
            .SelectMany(swap => swap.Legs.Where(leg => leg.During.Overlaps(_range)), (swap, leg) => (swap, leg))
            .ToLookup(pair => (pair.swap.Rotation, pair.leg.Duty), pair => (pair.leg.During, pair.swap.SettledAt!.Value));
    }

    /// <summary>By their beginnings; null: the address gives nothing any more.</summary>
    /// <remarks>
    /// Whoever has left the team has lost their addresses: they would go on telling them of others. Whoever has only left the table, or holds
    /// nothing, gets an empty calendar, so that their program drops what it showed.
    /// </remarks>
    public static IReadOnlyList<CalendarShift>? Find(TeamState team, CalendarFeed feed, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(feed);

        return team.Engineers.GetValueOrDefault(feed.Owner) is { HasLeft: false } && (feed.Rotation is not { } rotation || team.Rotations.ContainsKey(rotation))
            ? new CalendarShifts(team, feed, now).All()
            : null;
    }

    private IReadOnlyList<CalendarShift> All()
    {
        var reminded = LastEntry(entry => entry.Action == AuditAction.ReminderSet && entry.By == _feed.Owner);

        return [.. Shifts().OrderBy(shift => shift.During.Start).Select(shift => new CalendarShift(shift, Uid(shift), ChangedAt(shift, reminded), ComesOn(shift)))];
    }

    private IEnumerable<Shift> Shifts() => _feed.Scope switch
    {
        CalendarScope.Own => EngineerShifts.HeldBy(_team, _feed.Owner, _range),
        CalendarScope.Duty => _team.ShiftsIn(_feed.Rotation!.Value, _range).Where(shift => shift.Duty.Id == _feed.Duty),
        _ => _team.ShiftsIn(_feed.Rotation!.Value, _range),
    };

    private string Uid(Shift shift)
    {
        var whose = _feed.Scope == CalendarScope.Own ? $"-{_feed.Owner}" : "";

        return string.Create(CultureInfo.InvariantCulture, $"{shift.During.Start.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{shift.Duty.Id}-{shift.Rotation}{whose}@oncallbot");
    }

    private bool ComesOn(Shift shift) =>
        _team.ShiftsAt(shift.Rotation, shift.During.Start.AddTicks(-1)).FirstOrDefault(before => before.Duty.Id == shift.Duty.Id)?.Holder != shift.Holder;

    /// <summary>Whatever concerns the duty in that turn counts: an override cuts the parts beside it too.</summary>
    private DateTimeOffset ChangedAt(Shift shift, DateTimeOffset reminded)
    {
        var made = _team.OverridesIn(shift.Rotation, shift.Turn.During).Where(one => one.Duty == shift.Duty.Id).Select(one => one.MadeAt);
        var swapped = _swapped[(shift.Rotation, shift.Duty.Id)].Where(one => one.During.Overlaps(shift.Turn.During)).Select(one => one.At);

        return made.Concat(swapped).Append(EditedAt(shift.Rotation)).Append(_feed.Scope == CalendarScope.Own ? reminded : Beginning).Max();
    }

    /// <summary>When files last changed anything of the rotation's: they may have changed the shift, or only a name.</summary>
    private DateTimeOffset EditedAt(RotationId rotation)
    {
        if (!_edited.TryGetValue(rotation, out var at))
        {
            _edited[rotation] = at = LastEntry(entry =>
                entry.Action is AuditAction.StartedOver or AuditAction.Restored || (entry.Action is AuditAction.Began or AuditAction.Imported && entry.Rotation == rotation));
        }

        return at;
    }

    private DateTimeOffset LastEntry(Func<AuditEntry, bool> isIt) => _team.AuditBefore(long.MaxValue).FirstOrDefault(isIt)?.At ?? Beginning;
}
