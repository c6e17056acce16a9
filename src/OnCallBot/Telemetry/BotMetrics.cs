using System.Diagnostics;
using System.Diagnostics.Metrics;
using OnCallBot.Storage;

namespace OnCallBot.Telemetry;

/// <summary>What the bot counts and times. Labels are words of the program's own: nobody's names, nothing of what people wrote.</summary>
internal sealed class BotMetrics : IDisposable
{
    /// <summary>The meter's name, and that of what is traced.</summary>
    public const string Name = "OnCallBot";

    private static readonly InstrumentAdvice<double> Quick = new() { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3] };
    private static readonly InstrumentAdvice<double> Calls = new() { HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };
    private static readonly InstrumentAdvice<double> Lateness = new() { HistogramBucketBoundaries = [1, 5, 15, 60, 300, 3600, 21600, 86400] };

    private readonly Meter _meter;
    private readonly Histogram<double> _commands;
    private readonly Histogram<double> _slackCalls;
    private readonly Histogram<double> _jobLateness;
    private readonly Counter<long> _jobFailures;
    private readonly Counter<long> _deliveries;

    /// <param name="outbox">Null: nothing is delivered here.</param>
    public BotMetrics(IMeterFactory meters, TimeProvider clock, IOutbox? outbox = null)
    {
        _meter = meters.Create(Name);
        _commands = _meter.CreateHistogram("oncallbot.command.duration", "s", "How long commands take to be answered.", tags: null, Quick);
        _slackCalls = _meter.CreateHistogram("oncallbot.slack.call.duration", "s", "How long calls to Slack take.", tags: null, Calls);
        _jobLateness = _meter.CreateHistogram("oncallbot.job.lateness", "s", "How long after they were due jobs were done.", tags: null, Lateness);
        _jobFailures = _meter.CreateCounter<long>("oncallbot.job.failures", unit: null, "Jobs that failed and are tried again, or came too late to be done.");
        _deliveries = _meter.CreateCounter<long>("oncallbot.outbox.deliveries", unit: null, "What came of attempts to deliver a message.");
        if (outbox is null)
        {
            return;
        }

        _meter.CreateObservableGauge("oncallbot.outbox.depth", () => outbox.Depth, unit: null, "How many messages wait to be delivered.");
        _meter.CreateObservableGauge("oncallbot.outbox.age", () => outbox.WaitingSince is { } since ? (clock.GetUtcNow() - since).TotalSeconds : 0, "s", "How long the oldest message has waited to be delivered.");
    }

    /// <summary>What is traced, where somebody listens.</summary>
    public ActivitySource Traces { get; } = new(Name);

    /// <param name="verb">A word of the program's own; empty for the plain question.</param>
    public void Answered(string command, string verb, string outcome, TimeSpan took) =>
        _commands.Record(took.TotalSeconds, new("oncallbot.command", command), new("oncallbot.verb", verb.Length == 0 ? "ask" : verb), new("oncallbot.outcome", outcome));

    /// <param name="method">A method of the Web API, or response_url.</param>
    /// <param name="result">ok, an error's code, or what kind of failure it was.</param>
    public void Called(string method, string result, TimeSpan took) => _slackCalls.Record(took.TotalSeconds, new("oncallbot.slack.method", method), new("oncallbot.slack.result", result));

    public void Did(string job, TimeSpan late) => _jobLateness.Record(late.TotalSeconds, new KeyValuePair<string, object?>("oncallbot.job", job));

    /// <param name="reason">failed, or late.</param>
    public void Missed(string job, string reason) => _jobFailures.Add(1, new("oncallbot.job", job), new("oncallbot.reason", reason));

    /// <param name="result">sent, needless, put_off or given_up.</param>
    public void Delivered(string result) => _deliveries.Add(1, new KeyValuePair<string, object?>("oncallbot.result", result));

    public void Dispose()
    {
        _meter.Dispose();
        Traces.Dispose();
    }
}
