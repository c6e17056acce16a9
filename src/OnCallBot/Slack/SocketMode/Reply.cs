using OnCallBot.Slack.Guard;

namespace OnCallBot.Slack.SocketMode;

/// <summary>An envelope that is being handled, and the connection over which it is acknowledged: the last one over which it came.</summary>
internal sealed class Reply(Envelope envelope, Delivery delivery, SlackSocket socket)
{
    private readonly Lock _gate = new();
    private SlackSocket _socket = socket;
    private bool _isGiven;

    public Envelope Envelope => envelope;

    public Delivery Delivery => delivery;

    /// <summary>Slack has sent it over another connection too, and waits there.</summary>
    /// <returns>False where the answer is on its way already.</returns>
    public bool TryMoveTo(SlackSocket other)
    {
        lock (_gate)
        {
            if (_isGiven)
            {
                return false;
            }

            _socket.Finish();
            _socket = other;

            return true;
        }
    }

    /// <summary>Where the answer goes; from then on it moves no more.</summary>
    public SlackSocket Take()
    {
        lock (_gate)
        {
            _isGiven = true;

            return _socket;
        }
    }
}
