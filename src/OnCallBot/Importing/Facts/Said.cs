using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing.Facts;

/// <summary>A value that a file gives, and where.</summary>
internal sealed record Said<T>(T Value, Place Place);
