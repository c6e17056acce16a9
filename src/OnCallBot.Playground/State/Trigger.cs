namespace OnCallBot.Playground.State;

/// <summary>The permission to open a modal that comes with something a person did: for three seconds, once.</summary>
/// <param name="ViewId">The modal in which they did it, if any.</param>
internal sealed record Trigger(string Id, string User, string? ViewId, long Issued);
