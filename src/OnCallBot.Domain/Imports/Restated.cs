using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Imports;

/// <summary>A team's files as they were taken over last, for what comes without them: taking this over changes nothing.</summary>
public static class Restated
{
    public static TeamDraft Of(TeamState team, Rotation rotation)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(rotation);

        var table = rotation.Latest;
        var place = table.Weeks[0].Place;
        var pipelines = team.PipelinesOf(rotation.Id);
        var document = team.Documents.GetValueOrDefault(rotation.Id) ?? new TeamDocument(rotation.Id, [], rotation.Engineers().ToValueList(), [], [], [], [], [], []);
        var people = document.People.Select(id => team.Engineers.GetValueOrDefault(id)).Where(one => one is { HasLeft: false }).Select(one => one!).ToList();

        return new TeamDraft(
            rotation.Id,
            rotation.Name,
            FormerName: null,
            new ScheduleDraft(table.FirstDay, table.HandoffTime, table.Zone, table.Zone, table.Duties, table.Weeks, place),
            rotation.Channel is { } channel ? new Stated(channel, place) : null,
            rotation.Admins,
            rotation.CompanyDays,
            CalendarDays: [],
            team.AreasOf(rotation.Id).ToValueList(),
            pipelines.ToValueList(),
            pipelines.Select(pipeline => team.FindRunbookCare(pipeline.Id) is { IsEdited: true } care ? care.Files : team.Runbooks.GetValueOrDefault(pipeline.Id)).Where(one => one is not null).Select(one => one!).ToValueList(),
            document.Teams.Select(id => team.Teams.GetValueOrDefault(id)).Where(one => one is not null).Select(one => new OwnerTeamDraft(one!, IsDeclared: true)).ToValueList(),
            people.Select(one => new EngineerDraft(one, place)).ToValueList(),
            people.SelectMany(one => team.LeaveRowsOf(one.Id)).Where(leave => leave is { FromFiles: true, Calendar: null }).ToValueList(),
            team.Parts().OfType<Override>().Where(one => one.FromFiles && one.Rotation == rotation.Id).OrderBy(one => one.Number).Select(one => Of(one, place)).ToValueList(),
            document,
            rotation.Topic,
            rotation.UserGroup);
    }

    private static OverrideDraft Of(Override one, Place place) => new(one.Duty, default, default, one.Holder, one.Cause, one.Reason, place, one.During);
}
