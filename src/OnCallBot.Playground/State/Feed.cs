using System.Threading.Channels;

namespace OnCallBot.Playground.State;

/// <summary>Tells open pages what has happened.</summary>
internal sealed class Feed
{
    // A page that reads too slowly is cut off and asks for everything afresh when it comes back.
    private const int Waiting = 1000;

    private readonly Lock _gate = new();
    private readonly HashSet<Channel<FeedItem>> _readers = [];

    public void Publish(string type, object data, Func<string, bool>? isFor = null)
    {
        var item = new FeedItem(type, data, isFor ?? (_ => true));
        lock (_gate)
        {
            foreach (var reader in _readers)
            {
                if (!reader.Writer.TryWrite(item))
                {
                    reader.Writer.TryComplete();
                }
            }
        }
    }

    public Subscription Subscribe()
    {
        var channel = Channel.CreateBounded<FeedItem>(Waiting);
        lock (_gate)
        {
            _readers.Add(channel);
        }

        return new Subscription(this, channel);
    }

    internal sealed class Subscription(Feed feed, Channel<FeedItem> channel) : IDisposable
    {
        public ChannelReader<FeedItem> Reader => channel.Reader;

        public void Dispose()
        {
            lock (feed._gate)
            {
                feed._readers.Remove(channel);
            }
        }
    }
}
