namespace OnCallBot.Cli;

internal readonly record struct MrkdwnRun(string Text, MrkdwnStyle Style);
