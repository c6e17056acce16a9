namespace OnCallBot.Features;

/// <summary>A button that runs a command in place of the answer it stands under.</summary>
/// <param name="Command">As it would be typed, slash included.</param>
internal sealed record Choice(string Label, string Command);
