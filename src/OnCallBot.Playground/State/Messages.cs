using System.Globalization;

namespace OnCallBot.Playground.State;

/// <summary>What was said, by conversation and in the order in which it came.</summary>
internal sealed class Messages(PlaygroundClock clock, Conversations conversations, Feed feed)
{
    // A playground that runs for weeks must not fill the memory.
    private const int KeptInEach = 2000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<Message>> _said = new(StringComparer.Ordinal);
    private long _count;

    public Message Add(Message draft)
    {
        lock (_gate)
        {
            var message = draft with { Ts = NextTs() };
            if (!_said.TryGetValue(message.Conversation, out var list))
            {
                _said.Add(message.Conversation, list = []);
            }

            list.Add(message);
            if (list.Count > KeptInEach)
            {
                list.RemoveAt(0);
            }

            Tell("message", message);

            return message;
        }
    }

    public Message? Find(string? conversation, string? ts)
    {
        lock (_gate)
        {
            return conversation is not null && _said.TryGetValue(conversation, out var list)
                ? list.Find(message => message.Ts == ts)
                : null;
        }
    }

    /// <summary>Puts what <paramref name="change"/> makes of it in the message's place; false where it is gone.</summary>
    public bool TryChange(Message message, Func<Message, Message> change)
    {
        lock (_gate)
        {
            if (!_said.TryGetValue(message.Conversation, out var list)
                || list.FindIndex(one => one.Ts == message.Ts) is var index && index < 0)
            {
                return false;
            }

            list[index] = change(list[index]);
            Tell("message", list[index]);

            return true;
        }
    }

    public bool Remove(Message message)
    {
        lock (_gate)
        {
            if (!_said.TryGetValue(message.Conversation, out var list) || list.RemoveAll(one => one.Ts == message.Ts) == 0)
            {
                return false;
            }

            Tell("messageGone", message);

            return true;
        }
    }

    public IReadOnlyList<Message> In(string conversation)
    {
        lock (_gate)
        {
            return _said.TryGetValue(conversation, out var list) ? [.. list] : [];
        }
    }

    public string NewTs()
    {
        lock (_gate)
        {
            return NextTs();
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _said.Clear();
        }
    }

    /// <summary>The clock may be set back, so what makes it unique is a count and not the moment.</summary>
    private string NextTs() =>
        string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().ToUnixTimeSeconds()}.{++_count % 1_000_000:D6}");

    private void Tell(string type, Message message) => feed.Publish(
        type,
        message,
        viewer => message.OnlyFor is { } only ? only == viewer : conversations.Find(message.Conversation)?.IsVisibleTo(viewer) == true);
}
