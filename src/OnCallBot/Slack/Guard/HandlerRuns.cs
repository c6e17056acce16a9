namespace OnCallBot.Slack.Guard;

/// <summary>Runs handlers in the background and waits for their answers as long as Slack does.</summary>
internal sealed class HandlerRuns(BackgroundWork work, IServiceScopeFactory scopes, IServiceProvider services, FollowUp followUp, TimeProvider clock, ILoggerFactory loggers)
{
    // Slack gives up after three seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    private readonly ILogger _logger = loggers.CreateLogger<HandlerRun>();
    private readonly IHttpContextAccessor? _accessor = services.GetService<IHttpContextAccessor>();

    /// <summary>Null where too much runs already.</summary>
    public async ValueTask<Answer?> FindAnswerAsync(Delivery delivery, RequestBody body, PathString path, RequestDelegate slackNet)
    {
        var owned = body.Take();
        var run = new HandlerRun(delivery, owned, () => new HandlerContext(delivery, owned, path, scopes), slackNet, _accessor, followUp, _logger);
        if (!work.TryStart(run.RunAsync))
        {
            owned.Dispose();

            return null;
        }

        try
        {
            return await run.Answer.WaitAsync(Patience, clock);
        }
        catch (TimeoutException)
        {
            return await run.StopWaitingAsync();
        }
    }
}
