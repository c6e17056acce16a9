using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing.Facts;

/// <summary>A list of areas says that one of an area's pipelines goes to investors, or to experiments.</summary>
internal sealed record AudienceHint(string Area, Stated Said);
