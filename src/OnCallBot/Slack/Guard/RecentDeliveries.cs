namespace OnCallBot.Slack.Guard;

/// <summary>
/// The deliveries of the last minutes, so that one which Slack repeats is not handled again, nor while it still is.
/// Slack repeats for some six minutes; two sets that take turns keep each key for ten to twenty, and never more than so many.
/// </summary>
internal sealed class RecentDeliveries(TimeProvider clock)
{
    public const int PerSet = 20_000;

    private static readonly TimeSpan Turn = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private HashSet<string> _current = new(StringComparer.Ordinal);
    private HashSet<string> _previous = new(StringComparer.Ordinal);
    private long _turned = clock.GetTimestamp();

    /// <summary>True for whoever asks first.</summary>
    public bool TryBegin(string key)
    {
        lock (_gate)
        {
            if (_current.Count >= PerSet || clock.GetElapsedTime(_turned) >= Turn)
            {
                (_previous, _current) = (_current, _previous);
                _current.Clear();
                _turned = clock.GetTimestamp();
            }

            return !_previous.Contains(key) && _current.Add(key);
        }
    }

    /// <summary>For what was begun and then not done: it may come again.</summary>
    public void Forget(string key)
    {
        lock (_gate)
        {
            _current.Remove(key);
            _previous.Remove(key);
        }
    }
}
