using OnCallBot.Wording;

namespace OnCallBot.Slack.Guard;

/// <summary>One delivery on its way through SlackNet and a handler.</summary>
internal sealed partial class HandlerRun(
    Delivery delivery,
    RequestBody body,
    Func<HandlerContext> createContext,
    RequestDelegate slackNet,
    IHttpContextAccessor? accessor,
    FollowUp followUp,
    ILogger<HandlerRun> logger)
{
    // Whoever sets it first decides: the handler's answer, or that nobody waits for it any more.
    private readonly TaskCompletionSource<Answer> _answer = new();

    public Task<Answer> Answer => _answer.Task;

    /// <summary>The answer is not the handler's: that one follows when it comes.</summary>
    public bool IsLate { get; private set; }

    public void StopWaiting()
    {
        if (_answer.Task.IsCompleted)
        {
            return;
        }

        IsLate = true;
        var instead = delivery.Kind == DeliveryKind.Command && delivery.ResponseUrl is not null
            ? Answers.Saying(delivery, SlackWording.StillWorking)
            : Guard.Answer.Received;
        if (_answer.TrySetResult(instead))
        {
            Log.Late(logger, delivery.Kind, delivery.Name);
        }
    }

    public async Task RunAsync()
    {
        using (body)
        {
            try
            {
                await using var context = createContext();
                await AnswerAsync(await AskSlackNetAsync(context));
                if (context.HasMoreToDo)
                {
                    // The answer leaves once this thread is free again.
                    await Task.Yield();
                    await context.CompleteAsync();
                }
            }
            catch (UndeliveredException undelivered)
            {
                await followUp.SayInsteadAsync(delivery, undelivered);
                _answer.TrySetResult(Guard.Answer.Received);
            }
            catch (Exception failure)
            {
                await ApologizeAsync(failure);
            }
        }
    }

    private async Task<Answer> AskSlackNetAsync(HandlerContext context)
    {
        if (accessor is not null)
        {
            // SlackNet takes the request's services from here.
            accessor.HttpContext = context.Http;
        }

        await slackNet(context.Http);

        return context.TakeAnswer();
    }

    private async Task AnswerAsync(Answer answer)
    {
        if (_answer.TrySetResult(answer))
        {
            return;
        }

        using (answer)
        {
            if (!answer.Body.IsEmpty)
            {
                await followUp.PostAsync(delivery, answer.Body);
            }
        }
    }

    private async Task ApologizeAsync(Exception failure)
    {
        var reference = Failure.NewReference();
        Log.Failed(logger, delivery.Kind, delivery.Name, reference, Failure.Describe(failure));
        var words = SlackWording.Failed(reference);
        var isInTime = _answer.TrySetResult(Answers.Saying(delivery, words));
        if (isInTime ? Answers.AreUnseen(delivery.Kind) : Answers.AreAwaited(delivery))
        {
            await followUp.SayAsync(delivery, words);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Handling {Kind} {Name} failed, reference {Reference}: {Failure}")]
        public static partial void Failed(ILogger logger, DeliveryKind kind, string name, string reference, string failure);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Handling {Kind} {Name} takes longer than Slack waits; its answer follows")]
        public static partial void Late(ILogger logger, DeliveryKind kind, string name);
    }
}
