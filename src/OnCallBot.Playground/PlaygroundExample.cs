namespace OnCallBot.Playground;

/// <summary>Something to try, offered on the page.</summary>
/// <param name="Text">What is sent: <c>/help</c>.</param>
/// <param name="Meaning">What one gets to know by it, in a few words.</param>
public sealed record PlaygroundExample(string Text, string Meaning);
