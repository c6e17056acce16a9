using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Yaml;

namespace OnCallBot.Importing;

/// <summary>The files of one team.</summary>
/// <param name="Name">As the YAML says it; null: the documents have to do.</param>
/// <param name="Files">All of them, in the order in which they were given.</param>
/// <param name="Yaml">Its YAML documents; one file can hold several teams.</param>
/// <param name="Own">The files whose unread lines are told with this team.</param>
internal sealed record ImportSet(
    Stated? Name,
    IReadOnlyList<SourceText> Files,
    IReadOnlyList<YamlDocument> Yaml,
    IReadOnlyList<SourceText> Markdown,
    IReadOnlyList<SourceText> Own);
