using System.Collections.Concurrent;
using System.Reflection;
using NetArchTest.Rules;
using OnCallBot.Domain;
using OnCallBot.Hosting;
using OnCallBot.Playground;
using OnCallBot.Storage;
using SlackNet;

namespace OnCallBot.Tests.Architecture;

/// <summary>Which room may not look into which.</summary>
public sealed class RoomTests
{
    private static readonly Assembly[] Program =
    [
        typeof(TeamState).Assembly, typeof(ITeamStore).Assembly, typeof(ISlackApiClient).Assembly, typeof(PlaygroundOptions).Assembly, typeof(OnCallBotHost).Assembly,
    ];

    private static readonly ConcurrentDictionary<string, bool> Used = new(StringComparer.Ordinal);

    public static TheoryData<string, string> Forbidden => new()
    {
        // No input and output, no async, no clock.
        { "OnCallBot.Domain", "System.IO" },
        { "OnCallBot.Domain", "System.Net" },
        { "OnCallBot.Domain", "System.Threading.Tasks" },
        { "OnCallBot.Domain", "System.TimeProvider" },
        { "OnCallBot.Domain", "Microsoft" },
        { "OnCallBot.Domain", "SlackNet" },
        { "OnCallBot.Domain", "OnCallBot.Storage" },
        { "OnCallBot.Domain", "OnCallBot.Slack" },

        { "SlackNet", "OnCallBot" },

        { "OnCallBot.Playground", "OnCallBot.Domain" },
        { "OnCallBot.Playground", "OnCallBot.Storage" },
        { "OnCallBot.Playground", "SlackNet" },

        { "OnCallBot.Storage", "SlackNet" },
        { "OnCallBot.Storage", "OnCallBot.Slack" },

        { "OnCallBot.Features", "LiteDB" },
        { "OnCallBot.Features", "OnCallBot.Cli" },
        { "OnCallBot.Features", "OnCallBot.Hosting" },
        { "OnCallBot.Features", "OnCallBot.Playground" },

        { "OnCallBot.Slack", "OnCallBot.Features" },
        { "OnCallBot.Slack", "OnCallBot.Playground" },
        { "OnCallBot.Importing", "SlackNet" },
        { "OnCallBot.Importing", "OnCallBot.Slack" },
        { "OnCallBot.Importing", "OnCallBot.Features" },

        // What summaries say is read in one place, for an import and for a comparison.
        { "OnCallBot.Importing.Calendars", "OnCallBot.Importing.Watches" },

        { "OnCallBot.Fetching", "OnCallBot.Domain" },
        { "OnCallBot.Fetching", "OnCallBot.Importing" },
        { "OnCallBot.Fetching", "OnCallBot.Features" },
        { "OnCallBot.Telemetry", "OnCallBot.Domain" },
        { "OnCallBot.Telemetry", "OnCallBot.Features" },
        { "OnCallBot.Telemetry", "SlackNet" },
        { "OnCallBot.Doctor", "OnCallBot.Features" },
        { "OnCallBot.Doctor", "OnCallBot.Playground" },
        { "OnCallBot.Wording", "OnCallBot.Cli" },
        { "OnCallBot.Scheduling", "OnCallBot.Features" },
        { "OnCallBot.Scheduling", "SlackNet" },

        { "OnCallBot.Cli", "OnCallBot.Playground" },

        // Hosting uses everything, and nothing uses it.
        { "OnCallBot.Cli", "OnCallBot.Hosting" },
        { "OnCallBot.Doctor", "OnCallBot.Hosting" },
        { "OnCallBot.Telemetry", "OnCallBot.Hosting" },
        { "OnCallBot.Fetching", "OnCallBot.Hosting" },
        { "OnCallBot.Importing", "OnCallBot.Hosting" },
        { "OnCallBot.Playground", "OnCallBot.Hosting" },
        { "OnCallBot.Scheduling", "OnCallBot.Hosting" },
        { "OnCallBot.Slack", "OnCallBot.Hosting" },
        { "OnCallBot.Storage", "OnCallBot.Hosting" },
        { "OnCallBot.Wording", "OnCallBot.Hosting" },
    };

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void A_room_does_not_look_into_one_that_is_closed_to_it(string room, string closed)
    {
        var types = Types.InAssemblies(Program).That().ResideInNamespaceMatching($@"^{room}(\.|$)");

        var result = types.ShouldNot().HaveDependencyOn(closed).GetResult();

        Assert.NotEmpty(types.GetTypes());
        Assert.True(IsUsed(closed), $"Nobody uses {closed} at all: is that its name?");
        Assert.True(result.IsSuccessful, $"{room} uses {closed} in {string.Join(", ", result.FailingTypeNames ?? [])}.");
    }

    [Fact]
    public void LiteDB_is_used_by_its_own_room_alone()
    {
        var users = Types.InAssemblies(Program).That().HaveDependencyOn("LiteDB").GetTypes().ToList();

        Assert.NotEmpty(users);
        Assert.All(users, type => Assert.StartsWith("OnCallBot.Storage.LiteDb", type.Namespace, StringComparison.Ordinal));
    }

    [Fact]
    public void A_feature_does_not_use_another()
    {
        var features = typeof(OnCallBotHost).Assembly.GetTypes().Select(type => type.Namespace).OfType<string>().Where(name => name.StartsWith("OnCallBot.Features.", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();

        Assert.All(features, feature =>
        {
            string[] others = [.. features.Where(other => other != feature && !other.StartsWith(feature + ".", StringComparison.Ordinal) && !feature.StartsWith(other + ".", StringComparison.Ordinal))];
            var result = Types.InAssemblies(Program).That().ResideInNamespaceStartingWith(feature).ShouldNot().HaveDependencyOnAny(others).GetResult();
            Assert.True(result.IsSuccessful, $"{feature} uses another feature in {string.Join(", ", result.FailingTypeNames ?? [])}.");
        });
    }

    [Fact]
    public void The_domain_knows_nothing_but_the_base_library()
    {
        var references = typeof(TeamState).Assembly.GetReferencedAssemblies();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Classes_are_sealed_unless_they_are_meant_to_be_inherited()
    {
        var types = Types.InAssemblies(Program).That().ResideInNamespaceStartingWith("OnCallBot").And().AreClasses().And().AreNotAbstract().And().AreNotStatic();
        var bases = Program.SelectMany(assembly => assembly.GetTypes()).Select(type => type.BaseType).OfType<Type>().Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type).ToHashSet();

        var open = types.GetTypes().Where(type => !type.IsSealed && !bases.Contains(type)).ToList();

        Assert.NotEmpty(types.GetTypes());
        Assert.Empty(open);
    }

    // What is used nowhere is misspelled, and nothing could ever break the rule.
    private static bool IsUsed(string name) => Used.GetOrAdd(name, _ => Types.InAssemblies(Program).That().HaveDependencyOn(name).GetTypes().Any());
}
