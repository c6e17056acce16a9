namespace OnCallBot.Playground.State;

/// <param name="What">The method, the command or the reply that was refused.</param>
/// <param name="Error">Slack's word for it.</param>
internal sealed record Refusal(int Number, DateTimeOffset At, string What, string Error, IReadOnlyList<string> Details);
