using System.Text.Json;

namespace OnCallBot.Playground.State;

/// <summary>What the app has published on each person's App Home.</summary>
internal sealed class Homes(PlaygroundClock clock, Feed feed)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, View> _published = new(StringComparer.Ordinal);

    public View? Of(string user)
    {
        lock (_gate)
        {
            return _published.GetValueOrDefault(user);
        }
    }

    /// <summary>Null where the hash is not that of the version which stands there.</summary>
    public View? Publish(string user, JsonElement definition, string? hash)
    {
        lock (_gate)
        {
            var before = _published.GetValueOrDefault(user);
            if (hash is not null && before is not null && before.Hash != hash)
            {
                return null;
            }

            var id = before?.Id ?? Identity.New("V");
            var view = new View(id, id, null, View.NewHash(clock), definition);
            _published[user] = view;
            feed.Publish("home", view, viewer => viewer == user);

            return view;
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _published.Clear();
        }
    }
}
