using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.Findings;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Sources;
using OnCallBot.Domain.Time;

namespace OnCallBot.Wording;

/// <summary>The findings in plain text; places are written as file:line.</summary>
internal sealed class FindingsWording(TeamState team)
{
    public static string Word(Severity severity) => severity switch
    {
        Severity.Uncovered => "Somebody would not be reached",
        Severity.Contradiction => "Contradictions",
        Severity.Gap => "Missing",
        Severity.Note => "How the files were read",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "No words for it."),
    };

    public FindingText Of(Finding finding) => finding switch
    {
        Finding.NoTable one => new("There is no rotation table: nobody is on call", [$"{one.Place}"], "Add a table of weeks, duties and engineers."),
        Finding.NobodyOnDuty one => new("Nobody has a duty in some weeks", Weeks(one.Duties), "Name somebody in each of these cells."),
        Finding.DutyTwice one => new("A duty is given to several people in the same week; only the first one counts", Weeks(one.Duties), "Leave one name in each of these cells."),
        Finding.AreaUnwatched one => new($"No duty watches {List(one.Areas.Select(area => area.Text))}", [.. one.Areas.Select(Quote), $"the table: {one.Table}"], "Add a duty for the area to the table, or remove the area."),
        Finding.NoBackup one => new("The rotation has no Backup: nobody stands in when the holder does not answer", [$"{one.Table}"], "Add Backup to the table."),
        Finding.HolderOnLeave one => new("Shifts to come are held by people on leave", [.. one.Conflicts.Select(conflict => Conflict(conflict, team.Rotations[one.Rotation].Zone))], "Swap these shifts, or plan a cover under `overrides`."),
        Finding.InvestorsWithoutOnCall one => InvestorsWithoutOnCall(one),
        Finding.SlaReversed one => new(
            "An SLA's comparison is the wrong way round",
            Lines(one.Slas),
            "Data is too old when its latest timestamp is less than the current time minus the limit: turn the sign round."),
        Finding.NotFair one => NotFair(one),
        Finding.SameHolidayAgain one => new(
            "People have the same holiday in two years running",
            [.. one.Repeats.GroupBy(repeat => (repeat.Holiday, repeat.Before, repeat.Again)).Select(repeats => Repeat(repeats.Key.Holiday, repeats.Key.Before, repeats.Key.Again, repeats, one.Rotation)), $"the table: {one.Table}"],
            "Swap the later week, or plan it for somebody else under `overrides`; a table that is moved on by a week does it for all of them."),
        Finding.WatchedByOwners one => new(
            "Runbooks have the owner teams' own people on call; the table has the engineers watch the same pipelines",
            [.. one.Runbooks.Select(line => $"{Name(line.Pipeline)}, watched by {Name(line.Team)}: {Quote(line.Said)}"), $"the table: {one.Table}"],
            "Say in the runbooks what the engineers do and what the owner team does, or take these pipelines out of the rotation."),
        Finding.OwnersDisagree one => new(
            "Two places name different owners; the first one holds",
            [.. one.Conflicts.Select(conflict => $"{Name(conflict.Pipeline)}, {Word(conflict.Role)} owner: {Quote(conflict.First)}, but {Quote(conflict.Other)}")],
            "Make the runbook and the ownership table agree."),
        Finding.RationaleDisagrees one => RationaleDisagrees(one),
        Finding.HeadcountDisagrees one => new(
            string.Create(CultureInfo.InvariantCulture, $"The principles count {one.Said} engineers, the table {one.Named}"),
            [Quote(one.Principle), $"the table: {one.Table}"],
            "Correct the principle or the table."),
        Finding.TeamsUnderSeveralNames one => new(
            "The documents call a team by several names",
            [.. one.Teams.Select(names => string.Join(" = ", names.Names.Select(Quote)))],
            "Use one name, or declare the others under `teams` with `aka`. If two of them are different teams, give them names that tell them apart."),
        Finding.PipelinesUnderTwoNames one => new(
            "A pipeline's heading and its name differ",
            [.. one.Pipelines.Select(line => $"{Name(line.Pipeline)} is also {Quote(line.Said)}")],
            "Use one name."),
        Finding.FreshnessDisagrees one => new(
            "An SLA names another limit than the pipeline's freshness",
            [.. one.Conflicts.Select(conflict => $"{Name(conflict.Pipeline)}: freshness is {Length(conflict.Holds)}, but {Length(conflict.Said)} in {Quote(conflict.Sla)}")],
            "Write the same limit in both places."),
        Finding.UnknownPipelines one => new(
            "A table names pipelines that nothing else knows",
            [.. one.Names.Select(line => $"«{line.Text}» ({line.Place}){(line.Near is null ? "" : $", close to «{line.Near}»")}")],
            "Correct the name, or describe the pipeline."),
        Finding.NoRunbook one => new("There are pipelines without a runbook", [.. one.Pipelines.Select(line => $"{Name(line.Pipeline)} ({line.Said.Place})")], "Write down what can go wrong, and whom to ask: `/runbook add` opens a form for it, or put it under a heading with the pipeline's name in the team's file."),
        Finding.RunbooksIncomplete one => new(
            "Runbooks are missing something",
            [.. one.Runbooks.Select(runbook => $"{Name(runbook.Pipeline)} ({runbook.Place}): {List(runbook.Fields.Select(Word))}")],
            "Add the fields."),
        Finding.NotReviewed one => NotReviewed(one),
        Finding.SlaWithoutNumber one => new("An SLA cannot be measured: it has no number, day or rhythm", Lines(one.Slas), "Say by when, or how old the data may be."),
        Finding.PeopleIncomplete one => PeopleIncomplete(one),
        Finding.Assumed one => new("Taken for granted, because the files do not say it", [.. one.Assumptions.Select(Assumed)], "Write it into a YAML file (`team`, `timezone`, `rotation: starts, handoff`, `audience` or `area` of a pipeline), if it is right or not."),
        Finding.Unread one => Unread(one),
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, "No sentence for it."),
    };

    private static FindingText Unread(Finding.Unread one) => new(
        one.Lines.Count == 1 ? "One line was not understood" : string.Create(CultureInfo.InvariantCulture, $"{one.Lines.Count} lines were not understood"),
        [.. one.Lines.Select(line => line.Kind is UnreadKind.Line ? $"{line.Place}: {line.Text}" : ImportWording.Unread(line))],
        "Nothing has to be done if the bot need not know them.");

    private FindingText NotReviewed(Finding.NotReviewed one) => new(
        string.Create(CultureInfo.InvariantCulture, $"Nobody has reviewed these runbooks for {one.Days} days"),
        [.. one.Runbooks.Select(runbook => string.Create(CultureInfo.InvariantCulture, $"{Name(runbook.Pipeline)}: {(runbook.ReviewedOn is { } day ? $"last reviewed {day:yyyy-MM-dd}" : $"never, since {runbook.Since:yyyy-MM-dd}")}"))],
        "Read them through, and press Reviewed in `/runbook`; what does not hold any more can be edited there.");

    private static string Word(RunbookField field) => field switch
    {
        RunbookField.Owner => "primary owner",
        RunbookField.DataType => "types of data",
        RunbookField.Issue => "common issues",
        RunbookField.Sla => "SLAs",
        RunbookField.OnCall => "on-call policy",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No word for it."),
    };

    private static string Word(OwnerRole role) => role is OwnerRole.Primary ? "primary" : "secondary";

    private static string Word(AssumptionKind kind) => kind switch
    {
        AssumptionKind.TeamName => "the team's name",
        AssumptionKind.FirstDay => "the day on which week 1 began",
        AssumptionKind.Zone => "the time zone",
        AssumptionKind.HandoffTime => "the handoff's time",
        AssumptionKind.Audience => "the audience of",
        AssumptionKind.Area => "the area of",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for it."),
    };

    private static string Assumed(Assumption one) => one.Kind is AssumptionKind.Audience or AssumptionKind.Area
        ? $"{Word(one.Kind)} {one.Subject}: {one.Value} ({one.Place})"
        : $"{Word(one.Kind)}: {one.Value}";

    private static string Quote(Stated said) => $"«{said.Text}» ({said.Place})";

    private static string List(IEnumerable<string> words) => string.Join(", ", words);

    private static string Length(TimeSpan length) => length.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{length.TotalHours:0.##} h")
        : string.Create(CultureInfo.InvariantCulture, $"{length.TotalMinutes:0} min");

    private static string Of(string duty, IEnumerable<int> numbers)
    {
        var weeks = numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();

        return $"{duty} in {(weeks.Count == 1 ? "week" : "weeks")} {List(weeks)}";
    }

    private static IReadOnlyList<string> Weeks(IEnumerable<DutyWeeks> duties) => [.. duties.Select(one => $"{Of(one.Duty.Name, one.Numbers)} ({one.Weeks[0].Place})")];

    private FindingText InvestorsWithoutOnCall(Finding.InvestorsWithoutOnCall one) => new(
        one.Principle is null
            ? "Runbooks of investor pipelines say that nobody is on call, but the table has somebody watch their areas"
            : "Runbooks of investor pipelines say that nobody is on call, but the principles page for such pipelines at any hour",
        [.. Lines(one.Runbooks), one.Principle is { } principle ? Quote(principle) : $"the table: {one.Table}"],
        "Decide whether these pipelines page out of hours, and say so in their runbooks.");

    private FindingText NotFair(Finding.NotFair one)
    {
        var details = one.Fairness.Breaking.Select(count => Count(count, one.Fairness.Weeks)).Append($"the table: {one.Table}").ToList();
        if (one.Principle is { } principle)
        {
            details.Add($"the promise: {Quote(principle)}");
        }

        return new FindingText("The rotation is not fair", details, "Move duties between people until no two of them differ by more than one week of any duty.");
    }

    private string Count(DutyCount count, int weeks)
    {
        var shares = count.Counts.OrderByDescending(one => one.Count).Select(one => string.Create(CultureInfo.InvariantCulture, $"{Name(one.Engineer)} {one.Count}"));
        var bound = count.LeastSpread == 0 ? "they could all be equal" : "they need not differ by more than 1";

        return string.Create(CultureInfo.InvariantCulture, $"{count.Duty?.Name ?? "All areas together"}, in {weeks} weeks: {List(shares)}; the counts differ by {count.Spread}, {bound}");
    }

    private string Repeat(string holiday, DateOnly before, DateOnly again, IEnumerable<HolidayRepeat> repeats, Domain.Rotations.RotationId rotation) => string.Create(
        CultureInfo.InvariantCulture,
        $"{holiday}, {before:yyyy-MM-dd} and {again:yyyy-MM-dd}: {List(repeats.Select(repeat => $"{Name(repeat.Engineer)} with {string.Join(" and ", repeat.Duties.Select(duty => DutyName(duty, rotation)))}"))}");

    private string DutyName(Domain.Rotations.DutyId duty, Domain.Rotations.RotationId rotation) =>
        team.Rotations[rotation].Tables.SelectMany(table => table.Duties).LastOrDefault(one => one.Id == duty)?.Name ?? duty.Value;

    private FindingText RationaleDisagrees(Finding.RationaleDisagrees one)
    {
        var part = one.Role switch
        {
            OwnerRole.Primary => "as primary owner",
            OwnerRole.Secondary => "as secondary owner",
            _ => "as an owner",
        };

        return new FindingText(
            $"The rationale gives {Name(one.Team)} a part in pipelines that nothing else gives it",
            [Quote(one.Rationale), .. one.Pipelines.Select(pipeline => $"{Name(pipeline)} does not have it {part}: {Owners(pipeline)}")],
            "Correct the rationale, or the owners of these pipelines.");
    }

    private string Owners(PipelineId pipeline) => List(Enum.GetValues<OwnerRole>()
        .Select(role => (Role: role, Claim: team.Pipelines[pipeline].Owners.FirstOrDefault(claim => claim.Role == role)))
        .Where(owner => owner.Claim is not null)
        .Select(owner => $"{Word(owner.Role)} {Quote(owner.Claim!.Said)}"));

    private FindingText PeopleIncomplete(Finding.PeopleIncomplete one)
    {
        var details = new List<string>();
        Add("no Slack user, so they are named and not mentioned", one.WithoutSlack);
        Add("no time zone of their own", one.WithoutZone);
        Add("no holiday calendar, so their holidays are not seen", one.WithoutHolidays);

        return new FindingText("People are missing something", details, "Add it under `people`: `slack`, `timezone`, `holidays`.");

        void Add(string what, ValueList<EngineerId> people)
        {
            if (people.Count > 0)
            {
                details.Add($"{what}: {List(people.Select(Name))}");
            }
        }
    }

    private string Conflict(LeaveConflict one, TimeZoneInfo zone) =>
        $"{Name(one.Engineer)} has {one.Duty.Name} from {Day(one.During.Start, zone)} to {Day(one.During.End, zone)} and leave {one.Leave}";

    private static string Day(DateTimeOffset moment, TimeZoneInfo zone) => moment.DateIn(zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private IReadOnlyList<string> Lines(IEnumerable<PipelineLine> lines) => [.. lines.Select(line => $"{Name(line.Pipeline)}: {Quote(line.Said)}")];

    private string Name(PipelineId id) => team.Pipelines.GetValueOrDefault(id)?.Name ?? id.Value;

    private string Name(EngineerId id) => team.Engineers.GetValueOrDefault(id)?.CalledBy ?? id.Value;

    private string Name(TeamId id) => team.Teams.GetValueOrDefault(id)?.Name ?? id.Value;
}
