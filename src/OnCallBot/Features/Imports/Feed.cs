using OnCallBot.Fetching;
using OnCallBot.Importing.Feeds;

namespace OnCallBot.Features.Imports;

/// <summary>A calendar that is fetched again and again, and what it last said.</summary>
internal sealed class Feed(FeedAddress address)
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(4);
    private static readonly TimeSpan AfterFault = TimeSpan.FromHours(1);

    public FeedAddress Address { get; } = address;

    public FetchStamp? Stamp { get; private set; }

    /// <summary>What it said, for when it says that this is what it still says: whom its events mean can have changed since.</summary>
    public ReadOnlyMemory<byte> Content { get; private set; }

    /// <summary>Why it gave nothing that could be used, in words; null: it did.</summary>
    public string? Fault { get; set; }

    /// <summary>When it was last asked; null: it was not yet.</summary>
    public DateTimeOffset? AskedAt { get; set; }

    // A clock that is set back is no reason to wait longer.
    public bool IsDue(DateTimeOffset now) => AskedAt is not { } asked || (now - asked).Duration() >= (Fault is null ? Between : AfterFault);

    public void Take(Fetched.Content content) => (Content, Stamp) = (content.Bytes, content.Stamp);
}
