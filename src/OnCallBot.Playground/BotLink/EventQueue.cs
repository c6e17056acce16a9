using System.Threading.Channels;
using Microsoft.Extensions.Hosting;

namespace OnCallBot.Playground.BotLink;

/// <summary>Events go out beside what people do: nobody waits for their retries.</summary>
internal sealed class EventQueue : BackgroundService
{
    private const int AtOnce = 8;

    private readonly Channel<Func<CancellationToken, Task>> _waiting = Channel.CreateUnbounded<Func<CancellationToken, Task>>();

    public void Add(Func<CancellationToken, Task> send) => _waiting.Writer.TryWrite(send);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        _waiting.Reader.ReadAllAsync(stoppingToken),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
        async (send, cancellationToken) => await send(cancellationToken));
}
