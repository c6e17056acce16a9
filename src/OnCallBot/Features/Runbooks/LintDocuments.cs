using Microsoft.Extensions.Options;
using OnCallBot.Domain.Findings;
using OnCallBot.Domain.Rotations;
using OnCallBot.Scheduling;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Runbooks;

/// <summary><c>/runbook lint</c>, <c>/runbook lint data engineering</c>: where documents contradict themselves, and what would settle it.</summary>
internal sealed class LintDocuments(IOptions<ScheduleOptions> options) : IVerb
{
    // With what stands around them, so many characters fit into one message.
    private const int MostCharacters = 10_500;
    private const int MostDetails = 5;

    public ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(Answer(request));

    private Answer Answer(CommandRequest request)
    {
        if (request.Team.Rotations.Count == 0)
        {
            return new Answer(AnswerKind.NotFound, LookupWording.NoTeam);
        }

        var rotations = RotationsOf(request);
        if (rotations.Count == 0)
        {
            return new Answer(AnswerKind.NotFound, LintWording.NoRotation(request.Words, request.Team.RotationsByName.Select(rotation => rotation.Name)));
        }

        var findings = rotations.SelectMany(rotation => Lint.Findings(request.Team, rotation.Id, request.Now, options.Value.DaysOfReview)).ToList();

        return findings.Count == 0
            ? new Answer(AnswerKind.Found, LintWording.AllIsWell(rotations.Select(rotation => rotation.Name)))
            : new Answer(AnswerKind.Findings, LintWording.Summary(findings), [.. Blocks(request, rotations, findings)], []);
    }

    /// <summary>Those that the words name, else the channel's, else all.</summary>
    private static IReadOnlyList<Rotation> RotationsOf(CommandRequest request)
    {
        if (request.Words.Length > 0)
        {
            return [.. request.Team.Names.Match(request.Words, within: null).Found.Select(named => named.Value.BelongsTo).OfType<RotationId>().Distinct().Select(id => request.Team.Rotations[id])];
        }

        return request.Bound is { } bound ? [bound] : request.Team.RotationsByName;
    }

    private static IEnumerable<Block> Blocks(CommandRequest request, IReadOnlyList<Rotation> rotations, List<Finding> findings)
    {
        var isShort = request.Audience != Audience.Terminal;
        var wording = new FindingsWording(request.Team);
        var (left, shown) = (MostCharacters, 0);
        foreach (var rotation in rotations)
        {
            var own = findings.Where(finding => finding.Rotation == rotation.Id).ToList();
            if (own.Count > 0)
            {
                yield return Shapes.Section(LintWording.Title(rotation.Name, own.Count));
            }

            foreach (var ofSeverity in own.GroupBy(finding => finding.Severity))
            {
                var isFirst = true;
                foreach (var finding in ofSeverity)
                {
                    var text = LintWording.Finding(wording.Of(finding), isShort ? MostDetails : int.MaxValue, isShort);
                    text = isFirst ? Mrkdwn.Of($"{LintWording.Heading(ofSeverity.Key)}\n{text}") : text;
                    left -= text.Value.Length;
                    if (isShort && left < 0)
                    {
                        yield return Shapes.Context(LintWording.More(findings.Count - shown));
                        yield break;
                    }

                    foreach (var block in Shapes.Sections([text]))
                    {
                        yield return block;
                    }

                    (isFirst, shown) = (false, shown + 1);
                }
            }
        }
    }
}
