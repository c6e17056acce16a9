namespace OnCallBot.Slack.Guard;

/// <summary>How much runs at the moment, and a way to wait until nothing does.</summary>
internal sealed class RunningCount
{
    // A counter: a semaphore's lock is felt where every request passes twice.
    private int _running;
    private TaskCompletionSource? _idle;

    public int Value => Volatile.Read(ref _running);

    /// <returns>How much runs now, this included.</returns>
    public int Enter() => Interlocked.Increment(ref _running);

    public void Leave()
    {
        if (Interlocked.Decrement(ref _running) == 0)
        {
            Interlocked.Exchange(ref _idle, null)?.SetResult();
        }
    }

    /// <summary>Waits until nothing runs.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        while (Value > 0)
        {
            var fresh = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var idle = Interlocked.CompareExchange(ref _idle, fresh, null) ?? fresh;

            // Whoever left before that was set has told nobody.
            if (Value > 0)
            {
                await idle.Task.WaitAsync(cancellationToken);
            }
        }
    }
}
