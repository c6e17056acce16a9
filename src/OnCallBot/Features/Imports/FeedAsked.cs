namespace OnCallBot.Features.Imports;

/// <param name="Fault">Why it gave nothing that could be used, in words; null: it did.</param>
internal sealed record FeedAsked(DateTimeOffset At, string? Fault);
