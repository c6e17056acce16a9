namespace OnCallBot.Scheduling;

/// <param name="What">As people call it.</param>
/// <param name="Last">Null: it was not asked for yet.</param>
/// <param name="Next">Null: as soon as there is something to ask for.</param>
/// <param name="Failed">The last time gave nothing that could be used.</param>
internal sealed record FetchTimes(string What, DateTimeOffset? Last, DateTimeOffset? Next, bool Failed);
