using YamlDotNet.RepresentationModel;

namespace OnCallBot.Doctor;

/// <summary>What <c>manifest.yml</c>, which the program carries, asks a workspace to allow the bot.</summary>
internal static class ManifestScopes
{
    public static IReadOnlyList<string> Read()
    {
        using var stream = typeof(ManifestScopes).Assembly.GetManifestResourceStream("manifest.yml")!;
        using var reader = new StreamReader(stream);
        var yaml = new YamlStream();
        yaml.Load(reader);

        return [.. ((YamlSequenceNode)yaml.Documents[0].RootNode["oauth_config"]["scopes"]["bot"]).Select(scope => ((YamlScalarNode)scope).Value!)];
    }
}
