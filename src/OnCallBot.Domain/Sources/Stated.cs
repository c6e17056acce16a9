namespace OnCallBot.Domain.Sources;

/// <summary>Something that a team's document says, in its own words, and where.</summary>
public sealed record Stated(string Text, Place Place);
