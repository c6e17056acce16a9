using System.Net;

namespace OnCallBot.Playground.BotLink;

/// <summary>How a request to the bot ended.</summary>
internal abstract record BotReply
{
    private BotReply()
    {
    }

    public sealed record Answered(string Body, bool IsJson) : BotReply;

    /// <summary>Not within the time that Slack waits.</summary>
    public sealed record Late : BotReply;

    public sealed record Failed(HttpStatusCode Status) : BotReply;

    public sealed record Unreachable(string Why) : BotReply;

    /// <summary>Slack's word where this is no answer.</summary>
    public string? Error => this switch
    {
        Answered => null,
        Late => "operation_timeout",
        _ => "dispatch_failed",
    };

    public string Detail => this switch
    {
        Late => $"no answer within {BotRequests.Patience.TotalSeconds:0} seconds",
        Failed failed => $"answered with status {(int)failed.Status}",
        Unreachable unreachable => unreachable.Why,
        _ => "",
    };
}
