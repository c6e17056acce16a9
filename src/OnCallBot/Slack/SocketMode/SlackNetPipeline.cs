namespace OnCallBot.Slack.SocketMode;

/// <summary>SlackNet and the handlers behind it, for deliveries that come over no HTTP; set when the program is put together.</summary>
internal sealed class SlackNetPipeline
{
    private RequestDelegate? _run;

    public RequestDelegate Run
    {
        get => _run ?? throw new InvalidOperationException("The program is not put together yet.");
        set => _run = value;
    }
}
