using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using OnCallBot.Hosting;
using OnCallBot.Playground.Manifests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Architecture;

/// <summary>What manifest.yml asks a workspace to allow, against what the program does there.</summary>
public sealed class ScopeTests
{
    /// <summary>What Slack wants for the methods of its Web API, by their names in the client.</summary>
    private static readonly Dictionary<string, string[]> Needed = new(StringComparer.Ordinal)
    {
        ["IAppsConnectionsApi.Open"] = [], // The token for it is the app's own, with connections:write, which no manifest asks for.
        ["IAuthApi.Test"] = [],
        ["IChatApi.Delete"] = ["chat:write"],
        ["IChatApi.PostEphemeral"] = ["chat:write"],
        ["IChatApi.PostMessage"] = ["chat:write", "chat:write.public"], // A rotation's channel need not have the bot as its member. A person's id needs no more.
        ["IChatApi.Update"] = ["chat:write"],
        ["IConversationsApi.History"] = ["channels:history"],
        ["IConversationsApi.List"] = ["channels:read"],
        ["IConversationsApi.Members"] = ["channels:read"],
        ["IConversationsApi.Open"] = ["im:write"],
        ["IConversationsApi.SetTopic"] = ["channels:write.topic"], // Of public channels, and only where the bot is a member.
        ["IUserGroupsApi.Disable"] = ["usergroups:write"],
        ["IUserGroupsApi.Enable"] = ["usergroups:write"],
        ["IUserGroupsApi.List"] = ["usergroups:read"],
        ["IUserGroupUsersApi.List"] = ["usergroups:read"],
        ["IUserGroupUsersApi.Update"] = ["usergroups:write"],
        ["IUsersApi.Info"] = ["users:read"],
        ["IUsersApi.List"] = ["users:read"],
        ["IUsersApi.LookupByEmail"] = ["users:read", "users:read.email"],
        ["IViewsApi.Open"] = [],
        ["IViewsApi.Publish"] = [],
        ["IViewsApi.Push"] = [],
        ["IViewsApi.UpdateByViewId"] = [],
    };

    /// <summary>What Slack wants for the events; those that are not here need nothing.</summary>
    private static readonly Dictionary<string, string> NeededForEvents = new(StringComparer.Ordinal)
    {
        ["app_mention"] = "app_mentions:read",
    };

    [Fact]
    public void The_manifest_asks_for_what_the_program_needs_and_for_nothing_else()
    {
        var manifest = ManifestReader.Read(File.ReadAllText(Repository.PathOf("manifest.yml")));
        var calls = CallsToSlack();

        var needed = calls.SelectMany(call => Needed[call]).Concat(manifest.Commands.Count > 0 ? ["commands"] : []).Concat(manifest.Events.Where(NeededForEvents.ContainsKey).Select(name => NeededForEvents[name]));

        Assert.Contains("IChatApi.PostMessage", calls);
        Assert.Equal(needed.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), manifest.Scopes.Order(StringComparer.Ordinal));
    }

    private static HashSet<string> CallsToSlack()
    {
        using var program = ModuleDefinition.ReadModule(typeof(OnCallBotHost).Assembly.Location);

        return
        [
            .. program.GetAllTypes()
                .SelectMany(type => type.Methods)
                .Where(method => method.HasBody)
                .SelectMany(method => method.Body.Instructions)
                .Where(instruction => instruction.OpCode == OpCodes.Callvirt || instruction.OpCode == OpCodes.Call)
                .Select(instruction => (MethodReference)instruction.Operand)
                .Where(called => called.DeclaringType.Namespace == "SlackNet.WebApi" && called.DeclaringType.Name is ['I', .., 'A', 'p', 'i'])
                .Select(called => $"{called.DeclaringType.Name}.{called.Name}"),
        ];
    }
}
