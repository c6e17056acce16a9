using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing.Yaml;

/// <summary>One document of a YAML file.</summary>
/// <param name="Unread">Where the keys that nobody knows are gathered.</param>
internal sealed record YamlDocument(SourceText Source, YamlMap Root, IReadOnlyCollection<UnreadLine> Unread);
