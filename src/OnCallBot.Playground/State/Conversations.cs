using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace OnCallBot.Playground.State;

/// <summary>The program's channels, who joined them here, and the direct messages that were opened.</summary>
internal sealed class Conversations(PlaygroundOptions options, Feed feed)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Conversation> _direct = new(StringComparer.Ordinal);
    private readonly HashSet<(string Channel, string User)> _joined = [];
    private readonly Dictionary<string, string> _topics = new(StringComparer.Ordinal);

    public IReadOnlyList<Conversation> All()
    {
        lock (_gate)
        {
            return [.. options.Channels().Select(Channel), .. _direct.Values];
        }
    }

    public Conversation? Find(string? id) => All().FirstOrDefault(conversation => conversation.Id == id);

    public Conversation? FindChannel(string name) =>
        All().FirstOrDefault(conversation =>
            !conversation.IsDirect && string.Equals(conversation.Name, name.TrimStart('#'), StringComparison.OrdinalIgnoreCase));

    /// <summary>The direct messages between these people, opened if need be: always the same ones.</summary>
    public Conversation Open(params IEnumerable<string> userIds)
    {
        var members = userIds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var kind = members.Count > 2 ? ConversationKind.Group : ConversationKind.Direct;
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', members)));
        var id = (kind == ConversationKind.Group ? "G" : "D") + Convert.ToHexString(digest)[..10];

        Conversation opened;
        lock (_gate)
        {
            if (_direct.TryGetValue(id, out var known))
            {
                return known;
            }

            opened = new Conversation(id, kind, "", "", members);
            _direct.Add(id, opened);
        }

        feed.Publish("conversation", opened, opened.Has);

        return opened;
    }

    public Conversation Join(Conversation channel, string userId)
    {
        if (channel.IsDirect || channel.Has(userId))
        {
            return channel;
        }

        lock (_gate)
        {
            _joined.Add((channel.Id, userId));
        }

        var joined = channel with { Members = [.. channel.Members, userId] };
        feed.Publish("conversation", joined, joined.IsVisibleTo);

        return joined;
    }

    /// <param name="topic">With its entities, as the Web API takes it.</param>
    public Conversation SetTopic(Conversation channel, string topic)
    {
        var changed = channel with { Topic = WebUtility.HtmlDecode(topic) };
        lock (_gate)
        {
            _topics[channel.Id] = changed.Topic;
        }

        feed.Publish("conversation", changed, changed.IsVisibleTo);

        return changed;
    }

    public void Clear()
    {
        lock (_gate)
        {
            _topics.Clear();
            _direct.Clear();
            _joined.Clear();
        }
    }

    private Conversation Channel(PlaygroundChannel channel) => new(
        channel.Id,
        channel.IsPrivate ? ConversationKind.Private : ConversationKind.Channel,
        channel.Name,
        _topics.GetValueOrDefault(channel.Id) ?? channel.Topic,
        [.. channel.Members, .. _joined.Where(pair => pair.Channel == channel.Id).Select(pair => pair.User).Except(channel.Members, StringComparer.Ordinal)]);
}
