using System.Collections.Immutable;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Calendars;
using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.Following;
using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Homes;
using OnCallBot.Domain.Jobs;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Reminders;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Sources;
using OnCallBot.Domain.Swaps;

namespace OnCallBot.Domain;

/// <summary>The rows of the team state by their keys. A table that no change touches stays the same object.</summary>
internal sealed record Tables(
    ImmutableDictionary<AreaId, Area> Areas,
    ImmutableDictionary<PipelineId, Pipeline> Pipelines,
    ImmutableDictionary<PipelineId, Runbook> Runbooks,
    ImmutableDictionary<TeamId, Team> Teams,
    ImmutableDictionary<EngineerId, Engineer> Engineers,
    ImmutableDictionary<RotationId, Rotation> Rotations,
    ImmutableDictionary<string, Leave> Leave,
    ImmutableDictionary<string, CompanyDay> CompanyDays,
    ImmutableDictionary<RotationId, TeamDocument> Documents,
    OverrideIndex Overrides,
    SwapIndex Swaps,
    LedgerIndex Ledger,
    NumberedRows<AuditEntry> Audit,
    ImmutableDictionary<string, JobRun> JobRuns,
    ImmutableDictionary<string, Mark> Marks,
    HandoverIndex Handovers,
    NumberedRows<Note> Notes,
    ImmutableDictionary<string, Follower> Followers,
    ImmutableDictionary<string, Reminder> Reminders,
    NumberedRows<HolidayLine> HolidayLedger,
    ImmutableDictionary<PipelineId, RunbookCare> RunbookCares,
    NumberedRows<RunbookEdit> RunbookEdits,
    ImmutableDictionary<string, Home> Homes,
    NumberedRows<CalendarFeed> CalendarFeeds)
{
    public static Tables Empty { get; } = new(
        ImmutableDictionary<AreaId, Area>.Empty,
        ImmutableDictionary<PipelineId, Pipeline>.Empty,
        ImmutableDictionary<PipelineId, Runbook>.Empty,
        ImmutableDictionary<TeamId, Team>.Empty,
        ImmutableDictionary<EngineerId, Engineer>.Empty,
        ImmutableDictionary<RotationId, Rotation>.Empty,
        ImmutableDictionary<string, Leave>.Empty,
        ImmutableDictionary<string, CompanyDay>.Empty,
        ImmutableDictionary<RotationId, TeamDocument>.Empty,
        OverrideIndex.Empty,
        SwapIndex.Empty,
        LedgerIndex.Empty,
        NumberedRows<AuditEntry>.Empty,
        ImmutableDictionary<string, JobRun>.Empty,
        ImmutableDictionary<string, Mark>.Empty,
        HandoverIndex.Empty,
        NumberedRows<Note>.Empty,
        ImmutableDictionary<string, Follower>.Empty,
        ImmutableDictionary<string, Reminder>.Empty,
        NumberedRows<HolidayLine>.Empty,
        ImmutableDictionary<PipelineId, RunbookCare>.Empty,
        NumberedRows<RunbookEdit>.Empty,
        ImmutableDictionary<string, Home>.Empty,
        NumberedRows<CalendarFeed>.Empty);

    public IEnumerable<ITeamPart> Parts() =>
    [
        .. Areas.Values, .. Pipelines.Values, .. Runbooks.Values, .. Teams.Values, .. Engineers.Values,
        .. Rotations.Values, .. Leave.Values, .. CompanyDays.Values, .. Documents.Values, .. Overrides.All,
        .. Swaps.All, .. Ledger.All, .. Audit.All, .. JobRuns.Values, .. Marks.Values, .. Handovers.All, .. Notes.All, .. Followers.Values,
        .. Reminders.Values, .. HolidayLedger.All, .. RunbookCares.Values, .. RunbookEdits.All, .. Homes.Values, .. CalendarFeeds.All,
    ];

    public ITeamPart? Find(PartKey key) => key.Kind switch
    {
        PartKind.Area => Areas.GetValueOrDefault(new AreaId(key.Id)),
        PartKind.Pipeline => Pipelines.GetValueOrDefault(new PipelineId(key.Id)),
        PartKind.Runbook => Runbooks.GetValueOrDefault(new PipelineId(key.Id)),
        PartKind.Team => Teams.GetValueOrDefault(new TeamId(key.Id)),
        PartKind.Engineer => Engineers.GetValueOrDefault(new EngineerId(key.Id)),
        PartKind.Rotation => Rotations.GetValueOrDefault(new RotationId(key.Id)),
        PartKind.Leave => Leave.GetValueOrDefault(key.Id),
        PartKind.CompanyDay => CompanyDays.GetValueOrDefault(key.Id),
        PartKind.Document => Documents.GetValueOrDefault(new RotationId(key.Id)),
        PartKind.Override => Overrides.Find(key),
        PartKind.Swap => Swaps.Find(key),
        PartKind.LedgerEntry => Ledger.Find(key),
        PartKind.AuditEntry => Audit.Find(key),
        PartKind.JobRun => JobRuns.GetValueOrDefault(key.Id),
        PartKind.Mark => Marks.GetValueOrDefault(key.Id),
        PartKind.Handover => Handovers.Find(key),
        PartKind.Note => Notes.Find(key),
        PartKind.Follower => Followers.GetValueOrDefault(key.Id),
        PartKind.Reminder => Reminders.GetValueOrDefault(key.Id),
        PartKind.HolidayLine => HolidayLedger.Find(key),
        PartKind.RunbookCare => RunbookCares.GetValueOrDefault(new PipelineId(key.Id)),
        PartKind.RunbookEdit => RunbookEdits.Find(key),
        PartKind.Home => Homes.GetValueOrDefault(key.Id),
        PartKind.CalendarFeed => CalendarFeeds.Find(key),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "No such table."),
    };

    public Tables With(IEnumerable<Change> changes) => changes.Aggregate(this, (tables, change) => change switch
    {
        Change.Put(var part) => tables.Put(part),
        Change.Remove(var key) => tables.Remove(key),
        _ => throw new ArgumentException($"No such change: {change}.", nameof(changes)),
    });

    /// <summary>The runbooks whose pipelines are known, by these pipelines' names.</summary>
    public IEnumerable<(Runbook, Pipeline, Area?)> RunbooksByName() => Runbooks.Values
        .Where(runbook => Pipelines.ContainsKey(runbook.Pipeline))
        .Select(runbook => (Runbook: runbook, Pipeline: Pipelines[runbook.Pipeline]))
        .OrderBy(found => found.Pipeline.Name, StringComparer.OrdinalIgnoreCase)
        .ThenBy(found => found.Pipeline.Id.Value, StringComparer.Ordinal)
        .Select(found => (found.Runbook, found.Pipeline, Areas.GetValueOrDefault(found.Pipeline.Area)));

    private Tables Put(ITeamPart part) => part switch
    {
        Area area => this with { Areas = Areas.SetItem(area.Id, area) },
        Pipeline pipeline => this with { Pipelines = Pipelines.SetItem(pipeline.Id, pipeline) },
        Runbook runbook => this with { Runbooks = Runbooks.SetItem(runbook.Pipeline, runbook) },
        Team team => this with { Teams = Teams.SetItem(team.Id, team) },
        Engineer engineer => this with { Engineers = Engineers.SetItem(engineer.Id, engineer) },
        Rotation rotation => this with { Rotations = Rotations.SetItem(rotation.Id, rotation) },
        Leave leave => this with { Leave = Leave.SetItem(leave.Key.Id, leave) },
        CompanyDay day => this with { CompanyDays = CompanyDays.SetItem(day.Key.Id, day) },
        TeamDocument document => this with { Documents = Documents.SetItem(document.Rotation, document) },
        Override one => this with { Overrides = Overrides.With(one) },
        Swap swap => this with { Swaps = Swaps.With(swap) },
        LedgerEntry entry => this with { Ledger = Ledger.With(entry) },
        AuditEntry entry => this with { Audit = Audit.With(entry) },
        JobRun run => this with { JobRuns = JobRuns.SetItem(run.Key.Id, run) },
        Mark mark => this with { Marks = Marks.SetItem(mark.Key.Id, mark) },
        Handover handover => this with { Handovers = Handovers.With(handover) },
        Note note => this with { Notes = Notes.With(note) },
        Follower follower => this with { Followers = Followers.SetItem(follower.Key.Id, follower) },
        Reminder reminder => this with { Reminders = Reminders.SetItem(reminder.Key.Id, reminder) },
        HolidayLine line => this with { HolidayLedger = HolidayLedger.With(line) },
        RunbookCare care => this with { RunbookCares = RunbookCares.SetItem(care.Pipeline, care) },
        RunbookEdit edit => this with { RunbookEdits = RunbookEdits.With(edit) },
        Home home => this with { Homes = Homes.SetItem(home.Key.Id, home) },
        CalendarFeed feed => this with { CalendarFeeds = CalendarFeeds.With(feed) },
        _ => throw new ArgumentException($"No table for a {part.GetType().Name}.", nameof(part)),
    };

    private Tables Remove(PartKey key) => key.Kind switch
    {
        PartKind.Area => this with { Areas = Areas.Remove(new AreaId(key.Id)) },
        PartKind.Pipeline => this with { Pipelines = Pipelines.Remove(new PipelineId(key.Id)) },
        PartKind.Runbook => this with { Runbooks = Runbooks.Remove(new PipelineId(key.Id)) },
        PartKind.Team => this with { Teams = Teams.Remove(new TeamId(key.Id)) },
        PartKind.Engineer => this with { Engineers = Engineers.Remove(new EngineerId(key.Id)) },
        PartKind.Rotation => this with { Rotations = Rotations.Remove(new RotationId(key.Id)) },
        PartKind.Leave => this with { Leave = Leave.Remove(key.Id) },
        PartKind.CompanyDay => this with { CompanyDays = CompanyDays.Remove(key.Id) },
        PartKind.Document => this with { Documents = Documents.Remove(new RotationId(key.Id)) },
        PartKind.Override => this with { Overrides = Overrides.Without(key) },
        PartKind.Swap => this with { Swaps = Swaps.Without(key) },
        PartKind.LedgerEntry => this with { Ledger = Ledger.Without(key) },
        PartKind.AuditEntry => this with { Audit = Audit.Without(key) },
        PartKind.JobRun => this with { JobRuns = JobRuns.Remove(key.Id) },
        PartKind.Mark => this with { Marks = Marks.Remove(key.Id) },
        PartKind.Handover => this with { Handovers = Handovers.Without(key) },
        PartKind.Note => this with { Notes = Notes.Without(key) },
        PartKind.Follower => this with { Followers = Followers.Remove(key.Id) },
        PartKind.Reminder => this with { Reminders = Reminders.Remove(key.Id) },
        PartKind.HolidayLine => this with { HolidayLedger = HolidayLedger.Without(key) },
        PartKind.RunbookCare => this with { RunbookCares = RunbookCares.Remove(new PipelineId(key.Id)) },
        PartKind.RunbookEdit => this with { RunbookEdits = RunbookEdits.Without(key) },
        PartKind.Home => this with { Homes = Homes.Remove(key.Id) },
        PartKind.CalendarFeed => this with { CalendarFeeds = CalendarFeeds.Without(key) },
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "No such table."),
    };
}
