namespace OnCallBot.Storage;

/// <summary>The messages that commits wrote and that are not delivered yet.</summary>
public interface IOutbox
{
    /// <summary>What waits, in the order in which it was written.</summary>
    IReadOnlyList<OutboxRow> Pending { get; }

    /// <summary>Of what waits, the first for each recipient.</summary>
    IReadOnlyList<OutboxRow> Heads { get; }

    /// <summary>How many wait.</summary>
    int Depth { get; }

    /// <summary>Since when the longest waiting message does, counted from the store's opening where it came out of a file; null: none waits.</summary>
    DateTimeOffset? WaitingSince { get; }

    /// <summary>Rows up to this number came out of a file: whoever had it open before may have sent them already.</summary>
    long InheritedUpTo { get; }

    /// <summary>Completes when a commit writes a message that was not there when this was called.</summary>
    Task WaitForMoreAsync(CancellationToken cancellationToken);

    /// <summary>The rows are done with and go, all in one write; where their messages stand is kept in it.</summary>
    Task DeliveredAsync(IReadOnlyCollection<DeliveredRow> rows, CancellationToken cancellationToken);

    /// <summary>Where the message about a topic stands, or null: it was never posted.</summary>
    Posting? FindPosting(string topic);

    /// <summary>The row can never be delivered; it stays with the reason, out of <see cref="Pending"/>.</summary>
    Task FailedAsync(long number, string reason, CancellationToken cancellationToken);
}
