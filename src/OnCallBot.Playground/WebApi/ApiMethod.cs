namespace OnCallBot.Playground.WebApi;

/// <param name="Scope">What the manifest must ask for; null where the method needs none, or decides by itself.</param>
internal sealed record ApiMethod(string Name, string? Scope, Func<ApiCall, ApiAnswer> Answer);
