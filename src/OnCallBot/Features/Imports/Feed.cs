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

    /// <summary>Null: it was not asked yet.</summary>
    public FeedAsked? Asked { get; private set; }

    /// <summary>When it is asked again; null: at once.</summary>
    public DateTimeOffset? Next => Asked?.At + Pause;

    private TimeSpan Pause => Asked?.Fault is null ? Between : AfterFault;

    // A clock that is set back is no reason to wait longer.
    public bool IsDue(DateTimeOffset now) => Asked is not { } asked || (now - asked.At).Duration() >= Pause;

    public void Note(string? fault, DateTimeOffset now) => Asked = new FeedAsked(now, fault);

    public void Take(Fetched.Content content) => (Content, Stamp) = (content.Bytes, content.Stamp);
}
