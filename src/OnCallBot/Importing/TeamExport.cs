using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.ShiftReminders;
using OnCallBot.Domain.Sources;
using OnCallBot.Domain.Time;
using OnCallBot.Importing.Yaml;

namespace OnCallBot.Importing;

/// <summary>
/// Writes all that is known of a team as one YAML document, which imports back to the same team. Lines that were not
/// understood become comments.
/// </summary>
internal sealed class TeamExport
{
    private readonly TeamState _team;
    private readonly Rotation _rotation;
    private readonly TeamDocument? _document;

    private TeamExport(TeamState team, Rotation rotation)
    {
        _team = team;
        _rotation = rotation;
        _document = team.Documents.GetValueOrDefault(rotation.Id);
    }

    /// <summary>Every team, a document each, and then the log of who did what when, which no import takes over.</summary>
    public static string ToYaml(TeamState team)
    {
        using var yaml = new YamlOut();
        foreach (var (index, rotation) in team.RotationsByName.Index())
        {
            yaml.Document(index == 0, new TeamExport(team, rotation).Write);
        }

        if (team.Audit.Any())
        {
            yaml.Document(team.Rotations.Count == 0, log => LogExport.Write(log, team));
        }

        return yaml.Finish();
    }

    private void Write(YamlOut yaml)
    {
        yaml.Text("team", _rotation.Name);
        yaml.Text("timezone", _rotation.Zone.Id);
        yaml.Text("channel", _rotation.Channel);
        yaml.Texts("admins", _rotation.Admins.Select(Name));
        yaml.Mapping("rotation", WriteRotation);
        yaml.Maps("people", People(), WritePerson);
        yaml.Maps("teams", (_document?.Teams ?? []).Select(id => _team.Teams.GetValueOrDefault(id)).Where(team => team is not null), (map, team) => WriteTeam(map, team!));
        yaml.Texts("areas", _team.AreasOf(_rotation.Id).Select(area => area.Name));
        yaml.Maps("pipelines", _team.PipelinesOf(_rotation.Id), WritePipeline);
        yaml.Maps("ownership", _team.PipelinesOf(_rotation.Id).SelectMany(Ownership), WriteOwnership);
        yaml.Texts("company_days", [.. _rotation.CompanyDays.Select(Iso), .. _team.CompanyDays.Select(day => $"{Iso(day.Day)}{From(day.Calendar)}")]);
        yaml.Texts("principles", Texts(_document?.Principles));
        yaml.Texts("rationale", Texts(_document?.Rationale));
        yaml.Texts("holiday_rule", Texts(_document?.HolidayRule));
        yaml.Maps("overrides", _team.Parts().OfType<Override>().Where(one => one.Rotation == _rotation.Id).OrderBy(one => one.Number), WriteOverride);
        yaml.Texts("assumed", (_document?.Assumed ?? []).Select(Assumed));
        foreach (var line in _document?.Unread ?? [])
        {
            yaml.Comment($"Not understood, {line.Place}: {line.Text}");
        }
    }

    private void WriteRotation(YamlOut yaml)
    {
        var table = _rotation.Latest;
        yaml.Text("starts", Iso(table.FirstDay));
        yaml.Text("handoff", table.HandoffTime.ToString(table.HandoffTime.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture));
        yaml.Text("topic", _rotation.Topic);
        yaml.Text("usergroup", _rotation.UserGroup);
        yaml.Maps("duties", table.Duties, WriteDuty);
        if (RotationWeek.NameAnybody(table.Weeks))
        {
            yaml.Maps("weeks", table.Weeks, (map, week) =>
            {
                foreach (var duty in table.Duties)
                {
                    var holders = week.Assignments.Where(cell => cell.Duty == duty.Id).Select(cell => Name(cell.Engineer)).ToList();
                    if (holders.Count == 1)
                    {
                        map.Text(duty.Name, holders[0]);
                    }
                    else
                    {
                        map.Texts(duty.Name, holders, isFlow: true);
                    }
                }
            });
        }
    }

    private void WriteDuty(YamlOut yaml, Duty duty)
    {
        yaml.Text("name", duty.Name);
        if (duty.IsBackup)
        {
            yaml.Text("backup", "true");
        }
        else if (_team.Areas.GetValueOrDefault(duty.Area!.Value) is { } area && area.Name != duty.Name)
        {
            yaml.Text("area", area.Name);
        }
    }

    private IEnumerable<Engineer> People() =>
        (_document?.People ?? _rotation.Engineers().ToValueList()).Select(id => _team.Engineers.GetValueOrDefault(id)).Where(one => one is { HasLeft: false }).Select(one => one!);

    private void WritePerson(YamlOut yaml, Engineer person)
    {
        yaml.Text("name", person.Name);
        yaml.Text("slack", person.SlackUser?.Value);
        yaml.Text("display", person.DisplayName);
        yaml.Text("team", person.Team is { } id && id != Team.IdOf(_rotation.Name) ? _team.Teams.GetValueOrDefault(id)?.Name : null);
        yaml.Text("timezone", person.Zone?.Id);
        yaml.Text("holidays", person.Holidays?.ToString());
        yaml.Text("remind", person.RemindAhead is { } lead ? ReminderLead.Write(lead) : null);
        yaml.Texts("leave", _team.LeaveRowsOf(person.Id).Select(leave => $"{(leave.Days.Count == 1 ? Iso(leave.Days.First) : leave.Days.ToString())}{From(leave.Calendar)}"));
    }

    private static void WriteTeam(YamlOut yaml, Team team)
    {
        yaml.Text("name", team.Name);
        yaml.Texts("aka", team.Aka, isFlow: true);
        yaml.Text("channel", team.Channel);
        yaml.Text("hours", team.Hours is { } hours ? string.Create(CultureInfo.InvariantCulture, $"{hours.Start:HH:mm}-{hours.End:HH:mm}") : null);
        yaml.Text("timezone", team.Zone?.Id);
        yaml.Text("holidays", team.Holidays?.ToString());
    }

    private void WritePipeline(YamlOut yaml, Pipeline pipeline)
    {
        yaml.Text("name", pipeline.Name);
        yaml.Text("heading", pipeline.Said.Text == pipeline.Name ? null : pipeline.Said.Text);
        yaml.Text("area", _team.Areas.GetValueOrDefault(pipeline.Area)?.Name);
        yaml.Text("audience", pipeline.AudienceSaid?.Text ?? (pipeline.Audience is Audience.Investor ? "investor" : "experiment"));
        yaml.Text("freshness", pipeline.Freshness is { } limit ? Lengths.Write(limit) : null);
        if (_team.Runbooks.GetValueOrDefault(pipeline.Id) is { } runbook)
        {
            yaml.Texts("data_types", Texts(runbook.DataTypes));
            yaml.Texts("owners", Texts(runbook.Owners));
            yaml.Texts("issues", Texts(runbook.CommonIssues));
            yaml.Texts("slas", Texts(runbook.Slas));
            yaml.Texts("on_call", Texts(runbook.OnCall));
            yaml.Texts("links", Texts(runbook.Links));
            yaml.Texts("notes", Texts(runbook.Notes));
            yaml.Text("reviewed", runbook.ReviewedOn is { } day ? Iso(day) : null);
        }
    }

    /// <summary>What an ownership table says: the claims that stand in no runbook.</summary>
    private IEnumerable<(Pipeline Pipeline, OwnerClaim[] Row)> Ownership(Pipeline pipeline)
    {
        var inRunbook = (_team.Runbooks.GetValueOrDefault(pipeline.Id)?.Owners ?? []).Select(line => line.Place).ToHashSet();

        return pipeline.Owners.Where(claim => !inRunbook.Contains(claim.Said.Place)).GroupBy(claim => claim.Said.Place).Select(row => (pipeline, row.ToArray()));
    }

    private static void WriteOwnership(YamlOut yaml, (Pipeline Pipeline, OwnerClaim[] Row) one)
    {
        yaml.Text("pipeline", one.Pipeline.Name);
        yaml.Text("primary", Array.Find(one.Row, claim => claim.Role is OwnerRole.Primary)?.Said.Text);
        yaml.Text("secondary", Array.Find(one.Row, claim => claim.Role is OwnerRole.Secondary)?.Said.Text);
    }

    private void WriteOverride(YamlOut yaml, Override one)
    {
        yaml.Text("duty", _rotation.Tables.SelectMany(table => table.Duties).LastOrDefault(duty => duty.Id == one.Duty)?.Name ?? one.Duty.Value);
        yaml.Text("from", Moment(one.During.Start));
        yaml.Text("to", Moment(one.During.End));
        yaml.Text("holder", Name(one.Holder));
        yaml.Text("cause", one.Cause.ToString().ToLowerInvariant());
        yaml.Text("why", one.Reason);
    }

    private static string Assumed(Assumption one) => one.Kind switch
    {
        AssumptionKind.TeamName => "team",
        AssumptionKind.FirstDay => "starts",
        AssumptionKind.Zone => "timezone",
        AssumptionKind.HandoffTime => "handoff",
        AssumptionKind.Audience => $"audience of {one.Subject}",
        AssumptionKind.Area => $"area of {one.Subject}",
        _ => throw new ArgumentOutOfRangeException(nameof(one), one, "No word for it."),
    };

    private static IEnumerable<string> Texts(IEnumerable<Stated>? lines) => (lines ?? []).Select(line => line.Text);

    private static string From(string? calendar) => calendar is null ? "" : YamlValues.FromCalendar + calendar;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Moment(DateTimeOffset moment)
    {
        var (day, time) = (moment.DateIn(_rotation.Zone), moment.TimeIn(_rotation.Zone));

        return time == _rotation.Latest.HandoffTime ? Iso(day) : string.Create(CultureInfo.InvariantCulture, $"{Iso(day)} {time:HH:mm:ss}");
    }

    private string Name(EngineerId id) => _team.Engineers.GetValueOrDefault(id)?.Name ?? id.Value;
}
