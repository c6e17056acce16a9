namespace OnCallBot.Wording;

/// <summary>One form of a command, and what it answers.</summary>
internal sealed record HelpLine(string Form, string Meaning);
