namespace OnCallBot.Features.Swaps;

/// <summary>Looks every few seconds whether a request's first shift has begun.</summary>
internal sealed class ExpireSwaps(SwapDesk desk, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        do
        {
            await desk.ExpireAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
