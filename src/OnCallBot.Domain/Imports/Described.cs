using System.Globalization;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.ShiftReminders;
using OnCallBot.Domain.Sources;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Imports;

internal static class Described
{
    public static Description Rotation(Rotation rotation, TeamState team) => new(
        rotation.Name,
        (EditField.Name, rotation.Name),
        (EditField.Channel, rotation.Channel),
        (EditField.Topic, rotation.Topic),
        (EditField.UserGroup, rotation.UserGroup),
        (EditField.Zone, rotation.Zone.Id),
        (EditField.HandoffTime, Text(rotation.Latest.HandoffTime)),
        (EditField.FirstDay, Text(rotation.Latest.FirstDay)),
        (EditField.WeekCount, rotation.Latest.Weeks.Count.ToString(CultureInfo.InvariantCulture)),
        (EditField.Admins, List(rotation.Admins.Select(id => NameOf(team, id)))),
        (EditField.CompanyDays, List(rotation.CompanyDays.Select(Text))));

    public static Description Engineer(Engineer engineer) => new(
        engineer.Name,
        (EditField.Name, engineer.Name),
        (EditField.DisplayName, engineer.DisplayName),
        (EditField.SlackUser, engineer.SlackUser?.Value),
        (EditField.OwnTeam, engineer.Team?.Value),
        (EditField.Zone, engineer.Zone?.Id),
        (EditField.Holidays, engineer.Holidays?.ToString()),
        (EditField.Reminder, engineer.RemindAhead is { } lead ? ReminderLead.Write(lead) : null));

    public static Description Team(Team team) => new(
        team.Name,
        (EditField.Name, team.Name),
        (EditField.OtherNames, List(team.Aka)),
        (EditField.Channel, team.Channel),
        (EditField.WorkingHours, team.Hours is { } hours ? $"{Text(hours.Start)}-{Text(hours.End)}" : null),
        (EditField.Zone, team.Zone?.Id),
        (EditField.Holidays, team.Holidays?.ToString()));

    public static Description Area(Area area) => new(area.Name, (EditField.Name, area.Name));

    public static Description Pipeline(Pipeline pipeline, TeamState before, TeamState after) => new(
        pipeline.Name,
        (EditField.Name, pipeline.Name),
        (EditField.Area, (after.Areas.GetValueOrDefault(pipeline.Area) ?? before.Areas.GetValueOrDefault(pipeline.Area))?.Name),
        (EditField.Audience, pipeline.Audience.ToString()),
        (EditField.Freshness, pipeline.Freshness?.ToString("c", CultureInfo.InvariantCulture)),
        (EditField.Owners, List(pipeline.Owners.Select(claim => $"{claim.Role}: {claim.Said.Text}").Distinct(StringComparer.Ordinal))));

    public static IEnumerable<(EditField Field, IEnumerable<string> Lines)> Runbook(Runbook runbook) =>
    [
        (EditField.DataTypes, Texts(runbook.DataTypes)),
        (EditField.CommonIssues, Texts(runbook.CommonIssues)),
        (EditField.Slas, Texts(runbook.Slas)),
        (EditField.OnCall, Texts(runbook.OnCall)),
        (EditField.Links, Texts(runbook.Links)),
        (EditField.Notes, Texts(runbook.Notes)),
        (EditField.ReviewedOn, runbook.ReviewedOn is { } day ? [Text(day)] : []),
    ];

    public static IEnumerable<string> Overrides(TeamState team, RotationId rotation) => team.Parts()
        .OfType<Override>()
        .Where(one => one.Rotation == rotation)
        .OrderBy(one => one.During.Start)
        .ThenBy(one => one.Number)
        .Select(one => $"{one.Duty}, {Text(one.During.Start, team.Rotations[rotation])} to {Text(one.During.End, team.Rotations[rotation])}: {NameOf(team, one.Holder)}");

    public static string NameOf(TeamState team, EngineerId id) => team.Engineers.GetValueOrDefault(id)?.Name ?? id.Value;

    private static IEnumerable<string> Texts(ValueList<Stated> lines) => lines.Select(line => line.Text);

    private static string? List(IEnumerable<string> values) => string.Join(", ", values) is { Length: > 0 } list ? list : null;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset moment, Rotation rotation) => moment.In(rotation.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
