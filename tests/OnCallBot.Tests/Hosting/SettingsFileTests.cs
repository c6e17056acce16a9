using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using OnCallBot.Hosting;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Hosting;

/// <summary><c>.env.example</c></summary>
public sealed partial class SettingsFileTests
{
    private static readonly IReadOnlyList<(string Setting, object? Default)> Settings =
    [
        .. typeof(OnCallBotHost).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type is { IsClass: true, IsAbstract: false })
            .SelectMany(type => type.GetProperties().Select(property => (Type: type, Property: property, property.GetCustomAttribute<ConfigurationKeyNameAttribute>()?.Name)))
            .Where(found => found.Name is not null)
            .Select(found => (found.Name!, found.Property.GetValue(Activator.CreateInstance(found.Type)))),
    ];

    private static readonly IReadOnlyDictionary<string, string> Example = File.ReadAllLines(Repository.PathOf(".env.example"))
        .Select(line => Assignment().Match(line))
        .Where(match => match.Success)
        .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value.Trim('\''), StringComparer.Ordinal);

    [Fact]
    public void It_lists_every_setting_and_no_other()
    {
        Assert.True(Settings.Count >= 10);
        Assert.Equal(Settings.Select(setting => setting.Setting).Order(StringComparer.Ordinal), Example.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_it_shows_is_what_holds_without_it()
    {
        Assert.All(Settings, setting => Assert.Equal(setting.Default as string ?? "", Example[setting.Setting]));
    }

    [Fact]
    public async Task The_program_reads_it_as_it_is()
    {
        using var program = new ProgramRun();
        program.Write(".env", await File.ReadAllTextAsync(Repository.PathOf(".env.example"), TestContext.Current.CancellationToken));

        var result = await program.RunAsync("serve");

        Assert.StartsWith("SLACK_BOT_TOKEN: it is missing", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("ONCALL_", result.Errors, StringComparison.Ordinal);
    }

    [GeneratedRegex("^(?<name>[A-Z_]+)=(?<value>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Assignment();
}
