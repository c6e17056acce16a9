namespace OnCallBot.Playground.State;

/// <summary>What was refused lately: shown on the page, since in Slack one must look for it in the bot's logs.</summary>
internal sealed class Refusals(PlaygroundClock clock, Feed feed)
{
    private const int Kept = 200;

    private readonly Lock _gate = new();
    private readonly List<Refusal> _lately = [];
    private int _count;

    public void Add(string what, string error, params IReadOnlyList<string> details)
    {
        lock (_gate)
        {
            var refusal = new Refusal(++_count, clock.GetUtcNow(), what, error, details);
            _lately.Add(refusal);
            if (_lately.Count > Kept)
            {
                _lately.RemoveAt(0);
            }

            feed.Publish("refusal", refusal);
        }
    }

    public IReadOnlyList<Refusal> Lately()
    {
        lock (_gate)
        {
            return [.. _lately];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _lately.Clear();
        }
    }
}
