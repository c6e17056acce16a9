using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.Following;
using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Jobs;
using OnCallBot.Domain.Names;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Sources;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain;

/// <summary>
/// The snapshot: all that the bot knows, immutable. What is looked up often has an index, which the next snapshot keeps
/// where a change does not touch it.
/// </summary>
public sealed partial class TeamState
{
    private readonly Lazy<PeopleIndex> _people;
    private readonly Lazy<PipelineIndex> _pipelines;
    private readonly Lazy<LeaveIndex> _leave;
    private readonly Lazy<TeamNames> _names;
    private readonly Lazy<RunbookIndex> _runbooks;

    private TeamState(Tables tables, IHolidayBook holidays, TeamState? before)
    {
        Rows = tables;
        Holidays = holidays;
        _people = before is not null && before.Rows.Engineers == tables.Engineers && before.Rows.Rotations == tables.Rotations
            ? before._people
            : new(() => new PeopleIndex(tables.Engineers.Values, tables.Rotations.Values));
        _pipelines = before is not null && before.Rows.Areas == tables.Areas && before.Rows.Pipelines == tables.Pipelines
            ? before._pipelines
            : new(() => new PipelineIndex(tables.Areas.Values, tables.Pipelines.Values));
        _names = before is not null && before._people == _people && before._pipelines == _pipelines
            ? before._names
            : new(() => new TeamNames(this));
        _runbooks = before is not null && before.Rows.Runbooks == tables.Runbooks && before._pipelines == _pipelines
            ? before._runbooks
            : new(() => new RunbookIndex(tables.RunbooksByName()));
        _leave = before is not null && before.Rows.Leave == tables.Leave
            ? before._leave
            : new(() => new LeaveIndex(tables.Leave.Values));
    }

    public static TeamState Empty { get; } = new(Tables.Empty, new NoHolidays(), before: null);

    public IReadOnlyDictionary<AreaId, Area> Areas => Rows.Areas;

    public IReadOnlyDictionary<PipelineId, Pipeline> Pipelines => Rows.Pipelines;

    public IReadOnlyDictionary<PipelineId, Runbook> Runbooks => Rows.Runbooks;

    public IReadOnlyDictionary<TeamId, Team> Teams => Rows.Teams;

    public IReadOnlyDictionary<EngineerId, Engineer> Engineers => Rows.Engineers;

    public IReadOnlyDictionary<RotationId, Rotation> Rotations => Rows.Rotations;

    public IReadOnlyDictionary<RotationId, TeamDocument> Documents => Rows.Documents;

    /// <summary>Which days are holidays where. It is none of the rows: whoever opens the store brings it.</summary>
    public IHolidayBook Holidays { get; }

    private Tables Rows { get; }

    /// <summary>Finds areas, pipelines, duties, rotations and people by what they are called.</summary>
    public TeamNames Names => _names.Value;

    /// <summary>Finds runbooks by their words. It is built when it is first asked for, and kept until a runbook or a pipeline changes.</summary>
    public RunbookIndex RunbookIndex => _runbooks.Value;

    /// <summary>Every row of every table, in no particular order.</summary>
    public IEnumerable<ITeamPart> Parts() => Rows.Parts();

    /// <summary>The row of that key, or null.</summary>
    public ITeamPart? Find(PartKey key) => Rows.Find(key);

    /// <summary>The state after the changes, made in their order.</summary>
    public TeamState With(IEnumerable<Change> changes)
    {
        var tables = Rows.With(changes);

        return tables == Rows ? this : new TeamState(tables, Holidays, this);
    }

    /// <summary>The same team with another book of holidays.</summary>
    public TeamState With(IHolidayBook holidays) => new(Rows, holidays, this);

    public Engineer? FindEngineer(SlackUserId user) => _people.Value.FindEngineer(user);

    /// <summary>The rotation that a channel is bound to, by the channel's id or its name, or null.</summary>
    public Rotation? FindRotationIn(string channelId, string? channelName) => _people.Value.FindRotation(channelId, channelName);

    /// <summary>The rotations whose present table names the engineer, by name.</summary>
    public IReadOnlyList<Rotation> RotationsOf(EngineerId engineer) => _people.Value.RotationsOf(engineer);

    /// <summary>All rotations, by name.</summary>
    public IReadOnlyList<Rotation> RotationsByName => _people.Value.Rotations;

    /// <summary>A rotation's areas, in the order in which its files name them.</summary>
    public IReadOnlyList<Area> AreasOf(RotationId rotation) => _pipelines.Value.AreasOf(rotation);

    /// <summary>A rotation's pipelines, in the order in which its files name them.</summary>
    public IReadOnlyList<Pipeline> PipelinesOf(RotationId rotation) => _pipelines.Value.PipelinesOf(rotation);

    public IReadOnlyList<Pipeline> PipelinesOf(AreaId area) => _pipelines.Value.PipelinesOf(area);

    /// <summary>An engineer's leave, earliest first. Days that several sources give are there once; what was entered by hand comes before what files say.</summary>
    public IEnumerable<Leave> LeaveOf(EngineerId engineer) => _leave.Value.Of(engineer);

    /// <summary>An engineer's leave as each source gives it, earliest first.</summary>
    public IEnumerable<Leave> LeaveRowsOf(EngineerId engineer) => _leave.Value.RowsOf(engineer);

    /// <summary>The company days that calendars give, earliest first.</summary>
    public IEnumerable<CompanyDay> CompanyDays => Rows.CompanyDays.Values.OrderBy(day => day.Day).ThenBy(day => day.Calendar, StringComparer.Ordinal);

    /// <summary>A rotation's company days, earliest first: those of its files and those of the calendars.</summary>
    public IEnumerable<DateOnly> CompanyDaysOf(RotationId rotation) => Rotations[rotation].CompanyDays.Union(CompanyDays.Select(day => day.Day)).Order();

    /// <summary>The overrides of a rotation that share time with a range, oldest first.</summary>
    public IReadOnlyList<Override> OverridesIn(RotationId rotation, TimeRange range) => Rows.Overrides.In(rotation, range);

    /// <summary>The number for the next override.</summary>
    public long NextOverrideNumber => Rows.Overrides.HighestNumber + 1;

    /// <summary>The number for the next swap.</summary>
    public SwapId NextSwapId => new(Rows.Swaps.Highest + 1);

    /// <summary>Every line of the fairness ledger, oldest first.</summary>
    public IEnumerable<LedgerEntry> Ledger => Rows.Ledger.All;

    /// <summary>An engineer's lines of a rotation's ledger, oldest first.</summary>
    public IEnumerable<LedgerEntry> LedgerOf(RotationId rotation, EngineerId engineer) => Rows.Ledger.Of(rotation, engineer);

    /// <summary>The lines that a swap entered in the ledger, oldest first.</summary>
    public IEnumerable<LedgerEntry> LedgerOf(SwapId swap) => Rows.Ledger.Of(swap);

    /// <summary>The number for the next line of the ledger.</summary>
    public long NextLedgerNumber => Rows.Ledger.Highest + 1;

    /// <summary>The lines of the fairness ledger about holidays, oldest first.</summary>
    public IEnumerable<HolidayLine> HolidayLedger => Rows.HolidayLedger.All;

    /// <summary>An engineer's lines about holidays in a rotation's ledger, oldest first.</summary>
    public IEnumerable<HolidayLine> HolidayLedgerOf(RotationId rotation, EngineerId engineer) => HolidayLedger.Where(line => line.Rotation == rotation && line.Engineer == engineer);

    /// <summary>The number for the next line about holidays.</summary>
    public long NextHolidayLineNumber => Rows.HolidayLedger.Highest + 1;

    /// <summary>Who did what when, oldest first.</summary>
    public IEnumerable<AuditEntry> Audit => Rows.Audit.All;

    /// <summary>The audit entries with a lower number, newest first.</summary>
    public IEnumerable<AuditEntry> AuditBefore(long number) => Rows.Audit.Before(number);

    /// <summary>The number for the next audit entry.</summary>
    public long NextAuditNumber => Rows.Audit.Highest + 1;

    /// <summary>How far each job has come.</summary>
    public IReadOnlyDictionary<string, JobRun> JobRuns => Rows.JobRuns;

    public JobRun? FindJobRun(string job, string subject) => Rows.JobRuns.GetValueOrDefault(JobRun.KeyOf(job, subject).Id);

    /// <summary>What was done once and for all.</summary>
    public IEnumerable<Mark> Marks => Rows.Marks.Values;

    /// <summary>It was done already.</summary>
    public bool IsMarked(string name) => Rows.Marks.ContainsKey(Mark.KeyOf(name).Id);

    /// <summary>What in Slack follows whoever is on call, and how far it has.</summary>
    public IEnumerable<Follower> Followers => Rows.Followers.Values;

    public Follower? FindFollower(RotationId rotation, FollowerKind kind) => Rows.Followers.GetValueOrDefault(Follower.KeyOf(rotation, kind).Id);

    public Handover? FindHandover(RotationId rotation, DateTimeOffset handoff) => Rows.Handovers.Find(Handover.KeyOf(rotation, handoff));

    /// <summary>The handover of a rotation's latest handoff that has one, or null.</summary>
    public Handover? FindLatestHandover(RotationId rotation) => Rows.Handovers.FindLatest(rotation);

    public Note? FindNote(long number) => Rows.Notes.Find(number);

    /// <summary>The number for the next note.</summary>
    public long NextNoteNumber => Rows.Notes.Highest + 1;

    /// <summary>What stands in a rotation's next handover: what came after the last one, and what is still open; that first.</summary>
    public IEnumerable<Note> NotesWaiting(RotationId rotation)
    {
        var last = FindLatestHandover(rotation);

        return Rows.Notes.All
            .Where(note => note.Rotation == rotation && (note.IsOpen || (note.Kind != NoteKind.Open && (last is null || (note.MadeAt >= last.PostedAt && !last.Notes.Contains(note.Number))))))
            .OrderBy(note => note.Kind);
    }

    /// <summary>A later handover has taken its place.</summary>
    public bool IsOver(Handover handover)
    {
        ArgumentNullException.ThrowIfNull(handover);

        return FindLatestHandover(handover.Rotation)?.Handoff > handover.Handoff;
    }

    /// <summary>All swaps, oldest first.</summary>
    public IEnumerable<Swap> Swaps => Rows.Swaps.All;

    /// <summary>The swaps that wait for an answer, oldest first.</summary>
    public IEnumerable<Swap> OpenSwaps => Rows.Swaps.Open;

    public Swap? FindSwap(SwapId id) => Rows.Swaps.Find(id);

    /// <summary>Who holds each duty at a moment, in the order of the rotation's duties.</summary>
    public IReadOnlyList<Shift> ShiftsAt(RotationId rotation, DateTimeOffset moment)
    {
        var shifts = ShiftsOf(rotation, Rotations[rotation].TurnAt(moment));
        shifts.RemoveAll(shift => !shift.During.Contains(moment));

        return shifts;
    }

    /// <summary>Every shift that shares time with the range, whole, by turn, then duty, then time.</summary>
    public IEnumerable<Shift> ShiftsIn(RotationId rotation, TimeRange range) =>
        Rotations[rotation].TurnsIn(range).SelectMany(turn => ShiftsOf(rotation, turn)).Where(shift => shift.During.Overlaps(range));

    private List<Shift> ShiftsOf(RotationId rotation, Turn turn) => ShiftSplitter.Split(rotation, turn, OverridesIn(rotation, turn.During));
}
