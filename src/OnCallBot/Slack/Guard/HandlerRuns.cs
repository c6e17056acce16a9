namespace OnCallBot.Slack.Guard;

/// <summary>Runs handlers apart from Slack's connection, which waits for an answer no longer than Slack does.</summary>
internal sealed class HandlerRuns(BackgroundWork work, IServiceScopeFactory scopes, IServiceProvider services, FollowUp followUp, TimeProvider clock, ILogger<HandlerRun> logger)
{
    // Slack gives up after three seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    private readonly IHttpContextAccessor? _accessor = services.GetService<IHttpContextAccessor>();

    /// <summary>Null where too much runs already.</summary>
    public HandlerRun? FindRoomFor(Delivery delivery, RequestBody body, RequestDelegate slackNet)
    {
        if (!work.TryEnter())
        {
            return null;
        }

        var owned = body.Take();

        return new HandlerRun(delivery, owned, () => new HandlerContext(delivery, owned, scopes), slackNet, _accessor, followUp, logger);
    }

    public Task AnswerAsync(HandlerRun run, HttpResponse response) => AnswerAsync(run, response, WriteAsync);

    /// <param name="to">Where the answer goes.</param>
    /// <param name="writeAsync">Takes it there.</param>
    public async Task AnswerAsync<TTo>(HandlerRun run, TTo to, Func<HandlerRun, Answer, TTo, Task> writeAsync)
    {
        // Waiting comes first: the handler begins on this thread, and where it blocks, the timer's thread answers.
        var answering = AnswerWhenReadyAsync(run, to, writeAsync);
        await using (clock.CreateTimer(static run => ((HandlerRun)run!).StopWaiting(), run, Patience, Timeout.InfiniteTimeSpan))
        {
            _ = work.RunAsync(run.RunAsync);
            await answering;
        }
    }

    private static async Task AnswerWhenReadyAsync<TTo>(HandlerRun run, TTo to, Func<HandlerRun, Answer, TTo, Task> writeAsync)
    {
        using var answer = await run.Answer;
        await writeAsync(run, answer, to);
    }

    private static async Task WriteAsync(HandlerRun run, Answer answer, HttpResponse response)
    {
        if (run.IsLate)
        {
            // Nothing more may come over a connection whose thread may still be held.
            response.Headers.Connection = "close";
            await answer.WriteAsync(response);
            await response.CompleteAsync();
        }
        else
        {
            await answer.WriteAsync(response);
        }
    }
}
