using OnCallBot.Wording;

namespace OnCallBot.Slack.Guard;

/// <summary>
/// Stands before SlackNet. Lets in what Slack has signed, and each delivery once; says in words what cannot be handled; and sees to
/// it that Slack gets an answer in time, whatever a handler does. No answer of it is a 5xx, and none tells more than it must.
/// </summary>
internal sealed partial class RequestGuard(
    RequestDelegate next,
    SlackSignature signature,
    DeliveryJudge judge,
    HandlerRuns runs,
    ILogger<RequestGuard> logger)
{
    private const string RetryHeader = "X-Slack-Retry-Num";

    public Task InvokeAsync(HttpContext context) =>
        SlackDoor.Find(context.Request.Path) is { } door ? GuardAsync(context, door) : next(context);

    private async Task GuardAsync(HttpContext context, SlackDoor door)
    {
        try
        {
            var (answer, run) = await JudgeAsync(context.Request, door);
            await (run is null ? answer.WriteAsync(context.Response) : runs.AnswerAsync(run, context.Response));
        }
        catch (BadHttpRequestException broken)
        {
            // The server's own word on a body that is too large, too slow, or no HTTP.
            await Answers.Refused(broken.StatusCode, SlackWording.NotReadable).WriteAsync(context.Response);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException && context.RequestAborted.IsCancellationRequested)
        {
            Log.Left(logger);
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            var reference = Failure.NewReference();
            Log.Failed(logger, reference, Failure.Describe(failure));
            await new Answer(StatusCodes.Status200OK, "application/json", Answers.Ephemeral(SlackWording.Failed(reference))).WriteAsync(context.Response);
        }
    }

    /// <summary>An answer, or the run of a handler that will give one.</summary>
    private async Task<Verdict> JudgeAsync(HttpRequest request, SlackDoor door)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            request.HttpContext.Response.Headers.Allow = HttpMethods.Post;

            return Refuse(StatusCodes.Status405MethodNotAllowed, SlackWording.OnlyPost);
        }

        if (!door.Takes(request.ContentType))
        {
            return Refuse(StatusCodes.Status415UnsupportedMediaType, SlackWording.OnlyContentType(door.ContentType));
        }

        using var body = await RequestBody.FindAsync(request);
        if (body is null)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, SlackWording.TooLarge);
        }

        if (door == SlackDoor.Command && IsCertificateCheck(body.Bytes.Span))
        {
            return Answer.Received;
        }

        if (!signature.IsOn(body, request.Headers))
        {
            return Refuse(StatusCodes.Status401Unauthorized, SlackWording.NotSigned);
        }

        try
        {
            return judge.Judge(DeliveryReader.Read(door, body), body, isSentAgain: request.Headers.ContainsKey(RetryHeader), next);
        }
        catch (MalformedDeliveryException malformed)
        {
            return Refuse(StatusCodes.Status400BadRequest, malformed.Message);
        }
    }

    /// <summary>Slack tries the address of a command now and then, unsigned; nothing else that such a request says counts.</summary>
    private static bool IsCertificateCheck(ReadOnlySpan<byte> form)
    {
        var field = "ssl_check=1"u8;
        var at = form.IndexOf(field);

        return at >= 0
            && (at == 0 || form[at - 1] == '&')
            && (at + field.Length == form.Length || form[at + field.Length] == '&');
    }

    private Answer Refuse(int status, string why)
    {
        Log.Refused(logger, status, why);

        return Answers.Refused(status, why);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Refused a request with {Status}: {Why}")]
        public static partial void Refused(ILogger logger, int status, string why);

        [LoggerMessage(Level = LogLevel.Debug, Message = "The sender left before it had an answer")]
        public static partial void Left(ILogger logger);

        [LoggerMessage(Level = LogLevel.Error, Message = "The guard itself failed, reference {Reference}: {Failure}")]
        public static partial void Failed(ILogger logger, string reference, string failure);
    }
}
