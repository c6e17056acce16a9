using System.Globalization;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Sources;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests;

/// <summary>Builds something ordinary; a test states only what matters to it.</summary>
public static class Given
{
    public static Engineer Ana { get; } = Engineer("Ana");

    public static Engineer Ben { get; } = Engineer("Ben");

    public static Engineer Cleo { get; } = Engineer("Cleo");

    public static Engineer Dana { get; } = Engineer("Dana");

    public static IReadOnlyList<Engineer> People { get; } = [Ana, Ben, Cleo, Dana];

    /// <summary>The small team's rotation: Ana, Ben, Cleo and Dana over Profit, Growth, Engagement and Backup, from Monday 2026-01-05 09:00 in Berlin.</summary>
    public static RotationId DataEngineering { get; } = Domain.Rotations.Rotation.IdOf("Data Engineering");

    public static Area Profit { get; } = Area("Profit");

    public static Area Growth { get; } = Area("Growth");

    public static Area Engagement { get; } = Area("Engagement");

    public static IReadOnlyList<Duty> Duties { get; } = [Duty(Profit), Duty(Growth), Duty(Engagement), Backup()];

    public static Pipeline ProfitMetrics { get; } = Pipeline("Profit Metrics", Profit, "Finance", "Business Analytics");

    public static Pipeline ProfitExperiments { get; } = Pipeline("Profit Experiments", Profit, "Finance", "Data Engineering", Audience.Experiment);

    public static Pipeline GrowthMetrics { get; } = Pipeline("Growth Metrics", Growth, "Accounts", "Business Analytics");

    public static Pipeline GrowthExperiments { get; } = Pipeline("Growth Experiments", Growth, "Accounts", "Data Engineering", Audience.Experiment);

    public static Pipeline EngagementMetrics { get; } = Pipeline("Engagement Metrics", Engagement, "SWE", "Business Analytics");

    public static IReadOnlyList<Pipeline> Pipelines { get; } = [ProfitMetrics, ProfitExperiments, GrowthMetrics, GrowthExperiments, EngagementMetrics];

    /// <summary>A whole small team: three areas, five pipelines, five owner teams, four people and their rotation; no runbooks.</summary>
    public static TeamState SmallTeam { get; } = State(
    [
        Rotation(), .. People, Profit, Growth, Engagement, .. Pipelines,
        Team("Finance"), Team("Accounts"), Team("SWE"), Team("Business Analytics"), Team("Data Engineering"),
    ]);

    public static TeamState State(params IEnumerable<ITeamPart> parts) => TeamState.Empty.With(parts);

    /// <summary>The state with more rows, or with other ones in their place.</summary>
    public static TeamState With(this TeamState state, params IEnumerable<ITeamPart> parts) =>
        state.With(parts.Select(part => new Change.Put(part)));

    public static Engineer Engineer(string name, string? slackUser = null, string? zone = null, string? holidays = null) =>
        new(Domain.People.Engineer.IdOf(name), name, DisplayName: null, new SlackUserId(slackUser ?? $"U0{name.ToUpperInvariant()}"), Domain.People.Team.IdOf("Data Engineering"), zone is null ? null : Zone(zone), holidays is null ? null : HolidayCalendarId.Parse(holidays));

    public static Team Team(string name, string? channel = null) =>
        new(Domain.People.Team.IdOf(name), name, [], [], channel, Hours: null, Zone: null, Holidays: null);

    public static Area Area(string name, RotationId? rotation = null) =>
        new(Domain.Pipelines.Area.IdOf(rotation ?? DataEngineering, name), rotation ?? DataEngineering, name, Stated(name));

    public static Pipeline Pipeline(string name, Area area, string? primary = null, string? secondary = null, Audience audience = Audience.Investor) =>
        new(Domain.Pipelines.Pipeline.IdOf(area.Rotation, name), area.Rotation, area.Id, name, audience, Freshness: null, Owners(primary, secondary), Stated(name));

    public static Runbook Runbook(
        Pipeline pipeline,
        IEnumerable<string>? issues = null,
        IEnumerable<string>? data = null,
        IEnumerable<string>? slas = null,
        IEnumerable<string>? onCall = null,
        IEnumerable<string>? notes = null) =>
        new(pipeline.Id, pipeline.Rotation, Lines(data), Owners: [], Lines(issues), Lines(slas), Lines(onCall), Links: [], Lines(notes), ReviewedOn: null);

    public static Duty Duty(Area area) => new(Domain.Rotations.Duty.IdOf(area.Name), area.Name, area.Id);

    public static Duty Duty(string name, Area area) => new(Domain.Rotations.Duty.IdOf(name), name, area.Id);

    public static Duty Backup() => new(Domain.Rotations.Duty.IdOf("Backup"), "Backup", Area: null);

    /// <summary>One row of the table: the engineers in the order of the duties; null leaves a duty to nobody.</summary>
    public static RotationWeek Week(IEnumerable<Duty> duties, params IEnumerable<Engineer?> engineers) =>
        new(duties.Zip(engineers).Where(pair => pair.Second is not null).Select(pair => new Assignment(pair.First.Id, pair.Second!.Id)).ToValueList(), Place(1));

    /// <summary>As many weeks as people; every week each moves on to the next duty.</summary>
    public static RotationTable Table(
        string zone = "Europe/Berlin",
        string handoff = "09:00",
        string firstDay = "2026-01-05",
        string? from = null,
        IReadOnlyList<Duty>? duties = null,
        IReadOnlyList<Engineer>? people = null,
        IEnumerable<RotationWeek>? weeks = null)
    {
        duties ??= Duties;
        people ??= People;
        weeks ??= people.Select((_, week) => Week(duties, duties.Select((_, duty) => people[(duty + week) % people.Count])));

        return new RotationTable(from is null ? null : Moment(from), Day(firstDay), Time(handoff), Zone(zone), duties.ToValueList(), weeks.ToValueList());
    }

    public static Rotation Rotation(params IEnumerable<RotationTable> tables) => Rotation("Data Engineering", "data-oncall", tables);

    public static Rotation Rotation(string name, string? channel, params IEnumerable<RotationTable> tables)
    {
        var held = tables.ToValueList();

        return new(Domain.Rotations.Rotation.IdOf(name), name, channel, admins: [], companyDays: [], held.Count == 0 ? [Table()] : held);
    }

    public static Override Override(
        long number,
        Engineer holder,
        Duty duty,
        string start,
        string end,
        OverrideCause cause = OverrideCause.Cover,
        RotationId? rotation = null) =>
        new(number, rotation ?? DataEngineering, duty.Id, Range(start, end), holder.Id, cause, Reason: null, MadeAt: Moment("2026-01-01T00:00Z"));

    /// <summary>The shift that begins on that Monday at 09:00 in Berlin, going to somebody, or to anyone.</summary>
    public static SwapLeg Leg(Engineer from, Engineer? to, Duty duty, string monday) =>
        new(duty.Id, new TimeRange(Day(monday).At(Time("09:00"), Zone("Europe/Berlin")), Day(monday).AddDays(7).At(Time("09:00"), Zone("Europe/Berlin"))), from.Id, to?.Id);

    /// <summary>A request of whoever gives the first shift: Ana's first Profit shift for Ben's, the week after, where nothing is said.</summary>
    public static Swap Swap(long number = 1, SwapStatus status = SwapStatus.Open, Engineer? askedBy = null, string? reason = null, params ReadOnlySpan<SwapLeg> legs)
    {
        ValueList<SwapLeg> given = legs.IsEmpty ? [Leg(Ana, Ben, Duties[0], "2026-01-05"), Leg(Ben, Ana, Duties[0], "2026-01-12")] : [.. legs];
        var isSettled = status != SwapStatus.Open;

        return new Swap(
            new SwapId(number),
            DataEngineering,
            given[0].From,
            askedBy?.Id,
            given[0].To,
            given,
            reason,
            MadeAt: Moment("2026-01-01T00:00Z"),
            status,
            Agreed: [],
            SettledBy: isSettled && status != SwapStatus.Expired ? given[0].To : null,
            InPlaceOf: null,
            SettledAt: isSettled ? Moment("2026-01-01T01:00Z") : null,
            Undoing: []);
    }

    /// <summary>An entry of the audit trail that concerns the small team's rotation.</summary>
    public static AuditEntry Entry(long number, string at, Engineer? by, AuditAction action, string subject) =>
        new(number, Moment(at), by?.Id, action, DataEngineering, subject);

    /// <summary>What the small team's files say beside pipelines, people and table.</summary>
    public static TeamDocument Document(ValueList<UnreadLine>? unread = null, IEnumerable<string>? principles = null) =>
        new(DataEngineering, ["team.md"], People: [], Teams: [], Rationale: [], Lines(principles), HolidayRule: [], unread ?? [], Assumed: []);

    public static Leave Leave(Engineer engineer, string first, string last) => new(engineer.Id, new DayRange(Day(first), Day(last)), FromFiles: false);

    public static Stated Stated(string text, int line = 1) => new(text, Place(line));

    public static Place Place(int line) => new("team.md", line);

    /// <summary>A moment with its offset, as in 2026-12-21T09:00+01:00 or 2026-12-21T08:00Z.</summary>
    public static DateTimeOffset Moment(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);

    public static TimeRange Range(string start, string end) => new(Moment(start), Moment(end));

    public static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    public static TimeOnly Time(string time) => TimeOnly.Parse(time, CultureInfo.InvariantCulture);

    public static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    private static ValueList<Stated> Lines(IEnumerable<string>? texts) => (texts ?? []).Select((text, index) => Stated(text, index + 1)).ToValueList();

    private static ValueList<OwnerClaim> Owners(string? primary, string? secondary) =>
        new[] { (Role: OwnerRole.Primary, Name: primary), (Role: OwnerRole.Secondary, Name: secondary) }
            .Where(owner => owner.Name is not null)
            .Select(owner => new OwnerClaim(owner.Role, Domain.People.Team.IdOf(owner.Name!), Stated(owner.Name!)))
            .ToValueList();
}
