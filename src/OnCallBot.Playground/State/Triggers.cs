using System.Globalization;

namespace OnCallBot.Playground.State;

/// <summary>They live by time that has really passed: setting the clock takes no modal away from somebody who just pressed.</summary>
internal sealed class Triggers(PlaygroundClock clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(3);

    // How long a used or expired one is known, so that the bot hears which of both it is.
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (Trigger Trigger, bool IsUsed)> _issued = new(StringComparer.Ordinal);

    public Trigger Issue(string user, string? viewId = null)
    {
        lock (_gate)
        {
            foreach (var old in _issued.Values.Where(one => Age(one.Trigger) > Remembered).ToList())
            {
                _issued.Remove(old.Trigger.Id);
            }

            var id = string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().ToUnixTimeMilliseconds()}.{_issued.Count}.{Identity.Secret()}");
            var trigger = new Trigger(id, user, viewId, clock.GetTimestamp());
            _issued.Add(id, (trigger, false));

            return trigger;
        }
    }

    /// <summary>The trigger, used up by this; or Slack's word for why not.</summary>
    public (Trigger? Trigger, string? Error) Take(string? id)
    {
        lock (_gate)
        {
            if (id is null || !_issued.TryGetValue(id, out var found))
            {
                return (null, "invalid_trigger_id");
            }

            if (found.IsUsed)
            {
                return (null, "exchanged_trigger_id");
            }

            if (Age(found.Trigger) > Life)
            {
                return (null, "expired_trigger_id");
            }

            _issued[id] = (found.Trigger, true);

            return (found.Trigger, null);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _issued.Clear();
        }
    }

    private TimeSpan Age(Trigger trigger) => clock.GetElapsedTime(trigger.Issued);
}
