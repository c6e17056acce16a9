namespace OnCallBot.Slack.SocketMode;

/// <summary>
/// The last answers that went out. What is sent can be lost with its connection, and only Slack knows: where an envelope comes again, its answer
/// did not arrive.
/// </summary>
internal sealed class SentAnswers
{
    private const int Most = 1_000;
    private const int MostBytes = 4 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _answers = new(StringComparer.Ordinal);
    private readonly Queue<(string Envelope, int Length)> _order = [];
    private int _bytes;

    public void Keep(string envelope, ReadOnlyMemory<byte> acknowledgement)
    {
        lock (_gate)
        {
            _answers[envelope] = acknowledgement;
            _order.Enqueue((envelope, acknowledgement.Length));
            _bytes += acknowledgement.Length;
            while (_order.Count > Most || _bytes > MostBytes)
            {
                var (oldest, length) = _order.Dequeue();
                _answers.Remove(oldest);
                _bytes -= length;
            }
        }
    }

    /// <summary>It went another way.</summary>
    public void Forget(string envelope)
    {
        lock (_gate)
        {
            _answers.Remove(envelope);
        }
    }

    /// <summary>Null: there was none, or it is long ago.</summary>
    public ReadOnlyMemory<byte>? Find(string envelope)
    {
        lock (_gate)
        {
            // Null alone would be an empty memory.
            return _answers.TryGetValue(envelope, out var answer) ? answer : default(ReadOnlyMemory<byte>?);
        }
    }
}
