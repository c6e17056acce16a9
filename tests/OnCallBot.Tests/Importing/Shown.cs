using System.Globalization;
using System.Text.Json.Nodes;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Tests.Importing;

/// <summary>A draft as JSON that a person can read beside the files it came from.</summary>
internal static class Shown
{
    public static JsonNode Draft(TeamDraft draft) => new JsonObject
    {
        ["name"] = draft.Name,
        ["former name"] = draft.FormerName,
        ["channel"] = draft.Channel?.Text,
        ["admins"] = List(draft.Admins.Select(id => id.Value)),
        ["company days"] = List(draft.CompanyDays.Select(day => Text(day, "O")!)),
        ["first day"] = Text(draft.Schedule.FirstDay, "O"),
        ["handoff"] = Text(draft.Schedule.HandoffTime, "HH:mm"),
        ["zone"] = draft.Schedule.Zone?.Id,
        ["likely zone"] = draft.Schedule.LikelyZone.Id,
        ["duties"] = List(draft.Schedule.Duties.Select(duty => $"{duty.Name} = {duty.Area?.Value ?? "all"}")),
        ["weeks"] = List(draft.Schedule.Weeks.Select(week => $"{week.Place.Line}: {string.Join(", ", week.Assignments.Select(cell => $"{cell.Duty}={cell.Engineer}"))}")),
        ["engineers"] = List(draft.Engineers.Select(one => $"{one.Place.Line}: {one.Engineer.Name}, {one.Engineer.DisplayName}, {one.Engineer.SlackUser}, {one.Engineer.Team}, {one.Engineer.Zone?.Id}, {one.Engineer.Holidays}")),
        ["leave"] = List(draft.Leave.Select(leave => $"{leave.Engineer} {leave.Days}")),
        ["overrides"] = List(draft.Overrides.Select(one => $"{one.Place.Line}: {one.Duty} {one.From.Day:O} {one.From.Time:HH:mm} {one.To.Day:O} {one.To.Time:HH:mm} {one.Holder} {one.Cause} {one.Reason}")),
        ["areas"] = Lines(draft.Areas.Select(area => area.Said)),
        ["pipelines"] = List(draft.Pipelines.Select(pipeline => $"{pipeline.Said.Place.Line}: {pipeline.Name} ({pipeline.Said.Text}), {pipeline.Area}, {pipeline.Audience}, {pipeline.AudienceSaid?.Place.Line}: {pipeline.AudienceSaid?.Text}, {pipeline.Freshness}")),
        ["owners"] = List(draft.Pipelines.SelectMany(pipeline => pipeline.Owners.Select(claim => $"{claim.Said.Place.Line}: {pipeline.Name}, {claim.Role}: {claim.Said.Text} = {claim.Team}"))),
        ["runbooks"] = new JsonObject(draft.Runbooks.Select(runbook => KeyValuePair.Create<string, JsonNode?>(runbook.Pipeline.Value, Runbook(runbook)))),
        ["teams"] = List(draft.Teams.Select(one => $"{one.Team.Name}{(one.IsDeclared ? "!" : "")}, aka {string.Join("/", one.Team.Aka)}, {one.Team.Channel}, {one.Team.Hours?.Start:HH:mm}, {one.Team.Zone?.Id}, {one.Team.Holidays}, as {string.Join("/", one.Team.Spellings.Select(said => $"{said.Place.Line}: {said.Text}"))}")),
        ["principles"] = Lines(draft.Document.Principles),
        ["rationale"] = Lines(draft.Document.Rationale),
        ["holiday rule"] = Lines(draft.Document.HolidayRule),
        ["assumed"] = List(draft.Document.Assumed.Select(one => $"{one.Place.Line}: {one.Kind} of {one.Subject} = {one.Value}")),
        ["unread"] = List(draft.Document.Unread.Select(one => $"{one.Place.Line}: {one.Kind} {one.Text}{(one.Near is null ? "" : $" ~ {one.Near}")}")),
    };

    private static JsonObject Runbook(Runbook runbook) => new()
    {
        ["data types"] = Lines(runbook.DataTypes),
        ["owners"] = Lines(runbook.Owners),
        ["common issues"] = Lines(runbook.CommonIssues),
        ["slas"] = Lines(runbook.Slas),
        ["on call"] = Lines(runbook.OnCall),
        ["links"] = Lines(runbook.Links),
        ["notes"] = Lines(runbook.Notes),
        ["reviewed"] = Text(runbook.ReviewedOn, "O"),
    };

    private static JsonArray Lines(IEnumerable<Stated> lines) => List(lines.Select(line => $"{line.Place.Line}: {line.Text}"));

    private static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    private static string? Text(IFormattable? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture);
}
