namespace OnCallBot.Playground.State;

internal sealed class ResponseUrls(PlaygroundClock clock)
{
    public const int Uses = 5;

    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Issued> _issued = new(StringComparer.Ordinal);

    public ResponseUrl Issue(string kind, string conversation, string user, string? threadTs = null, Message? original = null)
    {
        var path = $"/playground/hooks/{kind}/{Identity.TeamId}/{Identity.Secret()}";
        var url = new ResponseUrl(path, conversation, user, threadTs, original);
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            foreach (var old in _issued.Where(pair => now - pair.Value.At > Remembered).ToList())
            {
                _issued.Remove(old.Key);
            }

            _issued.Add(path, new Issued(url, now, 0));
        }

        return url;
    }

    /// <summary>Counts one use; or says in Slack's words why there is none left.</summary>
    public (ResponseUrl? Url, string? Error) Use(string path)
    {
        lock (_gate)
        {
            if (!_issued.TryGetValue(path, out var issued))
            {
                return (null, "invalid_url");
            }

            if (clock.GetUtcNow() - issued.At > Life)
            {
                return (null, "expired_url");
            }

            if (issued.Used >= Uses)
            {
                return (null, "used_url");
            }

            _issued[path] = issued with { Used = issued.Used + 1 };

            return (issued.Url, null);
        }
    }

    /// <summary>From now on, replacing by this URL means this message.</summary>
    public void Answered(ResponseUrl url, Message original)
    {
        lock (_gate)
        {
            if (_issued.TryGetValue(url.Path, out var issued))
            {
                _issued[url.Path] = issued with { Url = issued.Url with { Original = original } };
            }
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _issued.Clear();
        }
    }

    private sealed record Issued(ResponseUrl Url, DateTimeOffset At, int Used);
}
