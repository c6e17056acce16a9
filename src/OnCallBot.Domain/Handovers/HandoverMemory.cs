using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using OnCallBot.Domain.Findings;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Runbooks;

namespace OnCallBot.Domain.Handovers;

/// <summary>What a handover knew of the documents, so that the next one can tell what is new.</summary>
/// <param name="Runbooks">A trace of each, in the order of the pipelines.</param>
/// <param name="Findings">A trace of each thing found, in order.</param>
public sealed partial record HandoverMemory(ValueList<RunbookTrace> Runbooks, ValueList<string> Findings)
{
    private const int TraceLength = 16;

    public static HandoverMemory Of(TeamState team, RotationId rotation, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        return new HandoverMemory(
            team.Runbooks.Values.Where(runbook => runbook.Rotation == rotation).Select(runbook => new RunbookTrace(runbook.Pipeline, TraceOf(runbook))).OrderBy(trace => trace.Pipeline.Value, StringComparer.Ordinal).ToValueList(),
            Lint.Findings(team, rotation, now).SelectMany(TracesOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList());
    }

    /// <summary>What is new against an earlier time: runbooks that came, changed or went, and what was found since.</summary>
    public HandoverNews Since(HandoverMemory before)
    {
        ArgumentNullException.ThrowIfNull(before);

        return new HandoverNews(
            Runbooks.Except(before.Runbooks).Concat(before.Runbooks.Except(Runbooks)).Select(trace => trace.Pipeline).Distinct().OrderBy(pipeline => pipeline.Value, StringComparer.Ordinal).ToValueList(),
            Findings.Except(before.Findings, StringComparer.Ordinal).ToValueList());
    }

    /// <summary>What tells a finding from every other one. One of several leaves has several: that one of them is over is nothing new.</summary>
    public static IEnumerable<string> TracesOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);

        return finding is Finding.HolderOnLeave leave
            ? leave.Conflicts.Select(conflict => Trace($"{conflict.Engineer} {conflict.Duty.Id} {conflict.During.Start.UtcTicks} {conflict.Leave}"))
            : [Trace(Line().Replace(finding.ToString(), ""))];
    }

    private static string TraceOf(Runbook runbook) => Trace($"{runbook.ReviewedOn} {string.Join('\n', runbook.Lines().Select(line => $"{line.Field} {line.Said.Text}"))}");

    private static string Trace(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..TraceLength];

    // Where something stands in its file changes with every line above it.
    [GeneratedRegex(@":\d+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
