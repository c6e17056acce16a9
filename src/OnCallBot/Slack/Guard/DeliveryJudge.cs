using OnCallBot.Wording;

namespace OnCallBot.Slack.Guard;

/// <summary>What becomes of a delivery, however it came: each is handled once, what nobody answers to gets words, and so does what there is no room for.</summary>
internal sealed partial class DeliveryJudge(SlackHandlers handlers, RecentDeliveries recent, HandlerRuns runs, BackgroundWork work, FollowUp followUp, ILogger<DeliveryJudge> logger)
{
    /// <param name="isSentAgain">Slack says that it has sent it before.</param>
    /// <param name="envelope">What it came in, where that has an id; a second one of the same id is the same delivery.</param>
    public Verdict Judge(Delivery delivery, RequestBody body, bool isSentAgain, RequestDelegate slackNet, string? envelope = null)
    {
        if (delivery.Kind == DeliveryKind.Overheard)
        {
            return Answer.Received;
        }

        if (Answers.FindComplaint(delivery, handlers) is { } complaint)
        {
            Log.Unknown(logger, delivery.Kind, delivery.Name);
            if (Answers.AreUnseen(delivery.Kind) && work.TryEnter())
            {
                _ = work.RunAsync(() => followUp.SayAsync(delivery, complaint));
            }

            return Answers.Saying(delivery, complaint);
        }

        var isFirstEnvelope = envelope is null || recent.TryBegin(envelope);
        var isFirst = delivery.Key is null || recent.TryBegin(delivery.Key);
        if (!isFirstEnvelope || (!isFirst && (delivery.Kind == DeliveryKind.Event || isSentAgain)))
        {
            Log.Repeated(logger, delivery.Kind, delivery.Name);

            return Answer.Received;
        }

        if (runs.FindRoomFor(delivery, body, slackNet) is { } run)
        {
            return new Verdict(Answer.Received, run);
        }

        Log.Busy(logger, delivery.Kind, delivery.Name);
        if (envelope is not null)
        {
            recent.Forget(envelope);
        }

        if (isFirst && delivery.Key is not null)
        {
            recent.Forget(delivery.Key);
        }

        // Slack sends an event again, and only that.
        return delivery.Kind == DeliveryKind.Event
            ? Answers.Refused(StatusCodes.Status429TooManyRequests, SlackWording.Busy)
            : Answers.Saying(delivery, SlackWording.Busy);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody answers to {Kind} {Name}")]
        public static partial void Unknown(ILogger logger, DeliveryKind kind, string name);

        [LoggerMessage(Level = LogLevel.Information, Message = "Slack sent {Kind} {Name} again; it is not handled twice")]
        public static partial void Repeated(ILogger logger, DeliveryKind kind, string name);

        [LoggerMessage(Level = LogLevel.Error, Message = "Too much runs already to handle {Kind} {Name}")]
        public static partial void Busy(ILogger logger, DeliveryKind kind, string name);
    }
}
