using OnCallBot.Scheduling;

namespace OnCallBot.Features.Swaps;

/// <summary>Requests whose first shift has begun lapse.</summary>
internal sealed class ExpireSwaps(SwapDesk desk) : ISweep
{
    public Task SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) => desk.ExpireAsync(cancellationToken);
}
