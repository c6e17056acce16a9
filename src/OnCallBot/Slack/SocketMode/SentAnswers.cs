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
    private readonly Dictionary<string, Sent> _answers = new(StringComparer.Ordinal);
    private readonly Queue<Sent> _order = [];
    private int _bytes;

    public Sent Keep(string envelope, ReadOnlyMemory<byte> acknowledgement)
    {
        var sent = new Sent(envelope, acknowledgement);
        lock (_gate)
        {
            _answers[envelope] = sent;
            _order.Enqueue(sent);
            _bytes += acknowledgement.Length;
            while (_order.Count > Most || _bytes > MostBytes)
            {
                var oldest = _order.Dequeue();
                _answers.Remove(oldest.Envelope);
                _bytes -= oldest.Acknowledgement.Length;
            }
        }

        return sent;
    }

    /// <summary>For an envelope that came again. Null: there was no answer, or it is long ago.</summary>
    public ReadOnlyMemory<byte>? Find(string envelope)
    {
        lock (_gate)
        {
            if (!_answers.TryGetValue(envelope, out var sent))
            {
                return null;
            }

            sent.IsSentAgain = true;

            return sent.Acknowledgement;
        }
    }

    /// <summary>It could not go out, and may go another way.</summary>
    /// <returns>False where it went out meanwhile, for the envelope has come again.</returns>
    public bool TryForget(Sent sent)
    {
        lock (_gate)
        {
            return !sent.IsSentAgain && _answers.Remove(sent.Envelope);
        }
    }

    internal sealed class Sent(string envelope, ReadOnlyMemory<byte> acknowledgement)
    {
        public string Envelope => envelope;

        public ReadOnlyMemory<byte> Acknowledgement => acknowledgement;

        public bool IsSentAgain { get; set; }
    }
}
