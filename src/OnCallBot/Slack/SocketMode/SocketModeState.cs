using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using OnCallBot.Telemetry;

namespace OnCallBot.Slack.SocketMode;

/// <summary>How the bot is connected, and what has come over its connections: for readiness and for metrics.</summary>
internal sealed class SocketModeState
{
    private readonly TimeProvider _clock;
    private readonly SocketModeOptions _options;
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<(string Type, EnvelopeOutcome Outcome), long> _envelopes = [];
    private readonly Counter<long> _opened;
    private readonly Counter<long> _counted;
    private int _connections;
    private int _mostAtOnce;
    private long _reconnects = -1;
    private long _changed;
    private volatile bool _isWanted;

    public SocketModeState(TimeProvider clock, SocketModeOptions options, IMeterFactory meters)
    {
        (_clock, _options, _changed) = (clock, options, clock.GetTimestamp());
        var meter = meters.Create(BotMetrics.Name);
        meter.CreateObservableGauge("oncallbot.sockets.connected", Measure, unit: null, "Connections of Socket Mode that are up, where Slack is to be reached by it");
        _opened = meter.CreateCounter<long>("oncallbot.sockets.reconnects", unit: null, "Connections of Socket Mode that took another's place");
        _counted = meter.CreateCounter<long>("oncallbot.sockets.envelopes", unit: null, "Envelopes by type and outcome");
    }

    /// <summary>Somebody keeps a connection up, or tries to. Else there is nothing to measure, and nobody to wake because there is none.</summary>
    public bool IsWanted
    {
        get => _isWanted;
        set => _isWanted = value;
    }

    /// <summary>Two for a moment while one takes the other's place.</summary>
    public int Connections => Volatile.Read(ref _connections);

    public int MostAtOnce => Volatile.Read(ref _mostAtOnce);

    public bool IsConnected => Connections > 0;

    public long Reconnects => Math.Max(0, Interlocked.Read(ref _reconnects));

    /// <summary>How long it has been connected, or has not.</summary>
    public TimeSpan Since
    {
        get
        {
            lock (_gate)
            {
                return _clock.GetElapsedTime(_changed);
            }
        }
    }

    public bool IsReady
    {
        get
        {
            lock (_gate)
            {
                return _connections > 0 || _clock.GetElapsedTime(_changed) <= _options.ReadyWithin;
            }
        }
    }

    public long Count(string type, EnvelopeOutcome outcome) => _envelopes.GetValueOrDefault((type, outcome));

    public long Count(EnvelopeOutcome outcome) => _envelopes.Where(entry => entry.Key.Outcome == outcome).Sum(entry => entry.Value);

    public void Opened()
    {
        lock (_gate)
        {
            _mostAtOnce = Math.Max(_mostAtOnce, ++_connections);
            if (_connections == 1)
            {
                _changed = _clock.GetTimestamp();
            }
        }

        if (Interlocked.Increment(ref _reconnects) > 0)
        {
            _opened.Add(1);
        }
    }

    public void Ended()
    {
        lock (_gate)
        {
            if (--_connections == 0)
            {
                _changed = _clock.GetTimestamp();
            }
        }
    }

    public void Add(string type, EnvelopeOutcome outcome)
    {
        _envelopes.AddOrUpdate((type, outcome), 1, static (_, before) => before + 1);
        _counted.Add(1, new("type", type), new("outcome", outcome.ToString()));
    }

    private IEnumerable<Measurement<int>> Measure() => IsWanted ? [new Measurement<int>(Connections)] : [];
}
