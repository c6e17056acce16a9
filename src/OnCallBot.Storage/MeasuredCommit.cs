using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OnCallBot.Storage;

/// <summary>Times a commit, and traces it where somebody listens.</summary>
internal sealed class MeasuredCommit : IDisposable
{
    public const string Kept = "kept";
    public const string Empty = "empty";
    public const string Refused = "refused";
    public const string Failed = "failed";

    private const string Outcomes = "oncallbot.commit.outcome";

    private static readonly ActivitySource Traces = new("OnCallBot.Storage");
    private static readonly Meter Meter = new("OnCallBot.Storage");
    private static readonly Histogram<double> Durations = Meter.CreateHistogram(
        "oncallbot.commit.duration",
        "s",
        "How long commits take: deciding, and writing to the disk where there is something to write.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] });

    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly Activity? _trace = Traces.StartActivity("commit");

    /// <summary>What came of it; as long as nobody says it, the decision threw.</summary>
    public string Outcome { get; set; } = Failed;

    public void Dispose()
    {
        _trace?.SetTag(Outcomes, Outcome);
        _trace?.Dispose();
        Durations.Record(Stopwatch.GetElapsedTime(_began).TotalSeconds, new KeyValuePair<string, object?>(Outcomes, Outcome));
    }
}
