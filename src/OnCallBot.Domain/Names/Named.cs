namespace OnCallBot.Domain.Names;

/// <summary>Something that people call by a name.</summary>
/// <param name="Name">The name that picks it out; choices offer this one.</param>
/// <param name="Aka">Other names for it.</param>
/// <param name="Within">The name of what it belongs to, which may be said along with it: «growth marketing».</param>
public sealed record Named<T>(T Value, string Name, ValueList<string> Aka, string? Within = null);
