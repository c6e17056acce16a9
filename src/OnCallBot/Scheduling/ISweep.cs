namespace OnCallBot.Scheduling;

/// <summary>Looks every few seconds whether something in the team's state is due, and does it; each time it must be quick where nothing is.</summary>
internal interface ISweep
{
    Task SweepAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
