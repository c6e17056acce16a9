namespace OnCallBot.Slack;

/// <summary>
/// Something done in Slack rather than said there. It waits in the outbox like a message, and is tried again where Slack is away or asks
/// to wait; what Slack will not do is its own affair.
/// </summary>
internal interface IOutboxCall
{
    /// <summary>Names the kind in the outbox, for as long as rows of it may wait.</summary>
    string Kind { get; }

    /// <summary>Done again, it changes nothing more.</summary>
    Task CallAsync(string id, CancellationToken cancellationToken);
}
