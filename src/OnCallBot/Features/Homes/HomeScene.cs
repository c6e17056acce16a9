using OnCallBot.Domain;
using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Reminders;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Homes;

/// <summary>What the homes of many people have in common at one moment, found out once for all of them.</summary>
internal sealed class HomeScene
{
    private const int DaysAhead = 26 * 7;
    private const int Weeks = 4;

    private readonly Dictionary<RotationId, ILookup<EngineerId, Shift>> _shifts = [];
    private readonly Dictionary<RotationId, RotationLoads> _loads = [];
    private readonly Dictionary<RotationId, HandoverWeek> _handovers = [];
    private readonly Dictionary<(RotationId Rotation, string Zone), IReadOnlyList<Block>> _grids = [];
    private readonly Lazy<ILookup<EngineerId, Rotation>> _given;
    private readonly Lazy<ILookup<EngineerId, Rotation>> _led;
    private readonly Lazy<ILookup<EngineerId, Reminder>> _reminders;
    private readonly Lazy<IReadOnlyList<Swap>> _approved;

    public HomeScene(TeamState team, DateTimeOffset now)
    {
        (Team, Now, Ahead) = (team, now, new TimeRange(now, now.AddDays(DaysAhead)));
        _given = new(() => team.RotationsByName
            .SelectMany(rotation => team.OverridesIn(rotation.Id, Ahead).Select(one => (one.Holder, Rotation: rotation)))
            .Distinct()
            .ToLookup(one => one.Holder, one => one.Rotation));
        _led = new(() => team.RotationsByName.SelectMany(rotation => rotation.Admins.Select(admin => (Admin: admin, Rotation: rotation))).ToLookup(one => one.Admin, one => one.Rotation));
        _reminders = new(() => team.Reminders.Where(reminder => reminder.Begins > now && reminder.KeptBy is null).OrderBy(reminder => reminder.Begins).ToLookup(reminder => reminder.Engineer));
        _approved = new(() => [.. team.Swaps.Where(swap => swap is { Status: SwapStatus.Approved, Undoing.Count: > 0 } && swap.Begins > now)]);
        OpenSwaps = [.. team.OpenSwaps.Where(swap => swap.Begins > now)];
    }

    public TeamState Team { get; }

    public DateTimeOffset Now { get; }

    /// <summary>How far it looks.</summary>
    public TimeRange Ahead { get; }

    public IReadOnlyList<Swap> OpenSwaps { get; }

    /// <summary>Approved swaps that somebody would like to take back.</summary>
    public IReadOnlyList<Swap> Undoing => _approved.Value;

    /// <summary>Those whose table names them, and those in which something was given to them.</summary>
    public IReadOnlyList<Rotation> RotationsOf(EngineerId engineer) => [.. Team.RotationsOf(engineer).Union(_given.Value[engineer])];

    public bool IsAdmin(EngineerId engineer) => _led.Value[engineer].Any();

    /// <summary>The shifts that somebody holds, now and as far as it looks, by time.</summary>
    public IReadOnlyList<Shift> ShiftsOf(EngineerId engineer) => [.. RotationsOf(engineer).SelectMany(rotation => ShiftsIn(rotation.Id)[engineer]).OrderBy(shift => shift.During.Start)];

    public IEnumerable<Reminder> RemindersOf(EngineerId engineer) => _reminders.Value[engineer];

    public RotationLoads LoadsOf(Rotation rotation) => Kept(_loads, rotation.Id, () => RotationLoads.Of(Team, rotation, FairnessWindow.Cycle, Now));

    /// <summary>The week of a rotation's latest handover, or null: there was none.</summary>
    public HandoverWeek? FindHandover(Rotation rotation) =>
        Team.FindLatestHandover(rotation.Id) is { } latest ? Kept(_handovers, rotation.Id, () => HandoverWeek.Of(Team, rotation, latest.Handoff)) : null;

    /// <summary>The coming weeks of a rotation, as they look from a time zone.</summary>
    public IReadOnlyList<Block> GridOf(Rotation rotation, TimeZoneInfo zone) => Kept(_grids, (rotation.Id, zone.Id), () =>
    [
        .. ScheduleBlocks.Of(
            rotation,
            [.. rotation.TurnsIn(new TimeRange(Now, DateTimeOffset.MaxValue)).Take(Weeks)],
            area: null,
            _ => true,
            new Voice(Team, zone, Now, Mentions: false, Lasts: false),
            more => HomeWording.MoreNotes(more, Team.Rotations.Count > 1 ? rotation : null)),
    ]);

    /// <summary>When something of these rotations will be another's by itself, a request lapses, or the day ends.</summary>
    public DateTimeOffset Until(IEnumerable<Rotation> rotations, TimeZoneInfo zone) => rotations
        .SelectMany(rotation => Team.ShiftsAt(rotation.Id, Now).Select(shift => shift.During.End).Append(rotation.TurnAt(Now).During.End))
        .Concat(OpenSwaps.Select(swap => swap.Begins))
        .Append(Now.DateIn(zone).AddDays(1).StartIn(zone))
        .Where(moment => moment > Now)
        .Min();

    private ILookup<EngineerId, Shift> ShiftsIn(RotationId rotation) =>
        Kept(_shifts, rotation, () => Team.ShiftsIn(rotation, Ahead).Where(shift => shift.Holder is not null).ToLookup(shift => shift.Holder!.Value));

    private static TValue Kept<TKey, TValue>(Dictionary<TKey, TValue> kept, TKey key, Func<TValue> find)
        where TKey : notnull
    {
        if (!kept.TryGetValue(key, out var value))
        {
            kept[key] = value = find();
        }

        return value;
    }
}
