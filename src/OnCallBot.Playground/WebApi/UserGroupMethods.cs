using OnCallBot.Playground.State;

namespace OnCallBot.Playground.WebApi;

/// <summary><c>usergroups.*</c></summary>
internal sealed class UserGroupMethods(People people, UserGroups groups) : IApiMethods
{
    private const string ToRead = "usergroups:read";

    private const string ToWrite = "usergroups:write";

    public IEnumerable<ApiMethod> All =>
    [
        new("usergroups.list", ToRead, call => ApiAnswer.Ok(new
        {
            usergroups = groups.All().Where(group => group.IsEnabled || call.IsTrue("include_disabled")).Select(ToSlack),
        })),
        new("usergroups.create", ToWrite, Create),
        new("usergroups.enable", ToWrite, call => Changed(call, group => group with { IsEnabled = true })),
        new("usergroups.disable", ToWrite, call => Changed(call, group => group with { IsEnabled = false })),
        new("usergroups.users.list", ToRead, call => groups.All().FirstOrDefault(group => group.Id == call.Text("usergroup")) is { } group
            ? ApiAnswer.Ok(new { users = group.Users })
            : NotFound(call)),
        new("usergroups.users.update", ToWrite, SetUsers),
    ];

    private ApiAnswer Create(ApiCall call)
    {
        if (call.Text("name") is not { } name)
        {
            return ApiAnswer.No("invalid_arguments", "[ERROR] missing required field: name");
        }

        var handle = call.Text("handle") ?? name.ToLowerInvariant().Replace(' ', '-');

        return groups.Create(name, handle) is { } created
            ? ApiAnswer.Ok(new { usergroup = ToSlack(created) })
            : ApiAnswer.No("handle_already_exists", $"handle: {handle}");
    }

    private ApiAnswer SetUsers(ApiCall call)
    {
        var users = call.Words("users");
        if (users.Count == 0)
        {
            return ApiAnswer.No("no_users_provided", "the list replaces all members and cannot be empty");
        }

        var strangers = users.Where(user => people.FindHuman(user) is null).ToList();

        return strangers.Count > 0
            ? ApiAnswer.No("invalid_users", [.. strangers.Select(user => $"user: {user}")])
            : Changed(call, group => group with { Users = users });
    }

    private ApiAnswer Changed(ApiCall call, Func<UserGroup, UserGroup> change) =>
        call.Text("usergroup") is { } id && groups.Change(id, change) is { } changed
            ? ApiAnswer.Ok(new { usergroup = ToSlack(changed) })
            : NotFound(call);

    private static ApiAnswer NotFound(ApiCall call) => ApiAnswer.No("no_such_subteam", $"usergroup: {call.Text("usergroup") ?? "(missing)"}");

    private static object ToSlack(UserGroup group) => new
    {
        id = group.Id,
        team_id = Identity.TeamId,
        is_usergroup = true,
        name = group.Name,
        handle = group.Handle,
        date_delete = group.IsEnabled ? 0 : 1,
        users = group.Users,
        user_count = group.Users.Count,
    };
}
