using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Runbooks;

/// <summary><c>/runbook</c>, <c>/runbook growth</c>, <c>/runbook kafka late</c>: whatever no other verb answers.</summary>
internal sealed class FindRunbook : IVerb
{
    private const int MostFound = 5;
    private const int ShortEnough = 60;

    public ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(Answer(request));

    private static Answer Answer(CommandRequest request)
    {
        if (request.Team.Rotations.Count == 0)
        {
            return new Answer(AnswerKind.NotFound, LookupWording.NoTeam);
        }

        if (request.Words.Length == 0)
        {
            return RunbookList.Of(request);
        }

        var match = RunbookMatch.Find(request.Team, request.Words, MostFound, request.Bound?.Id);
        if (FindMeantVerb(request, match) is { } meant)
        {
            return new Answer(AnswerKind.NotFound, RunbookWording.NotSearchedYet(meant.Typed, request.Words), new Choice(RunbookWording.SearchAllTheSame, $"{RunbooksFeature.Command} {RunbooksFeature.FindWord} {request.Words}"));
        }

        var answer = match switch
        {
            { IsEmpty: true } => Nothing(request, match),
            { Named: [var pipeline] } => RunbookAnswer.For(request, pipeline, match.Found),
            { Named.Count: > 1 } => SeveralRunbooks.For(request, match.Named, match.Found),
            _ => FoundIssue.For(request, match.Found),
        };

        return IsElsewhere(request, match, out var other)
            ? answer with { Blocks = [Shapes.Context(RunbookWording.Elsewhere(request.Bound!.Name, other.Name, request.Words)), .. answer.Blocks] }
            : answer;
    }

    /// <summary>A word that no runbook has is a slip away from a verb, and what stands beside it is something that the verb can be asked of: «histroy growth».</summary>
    private static MeantVerb? FindMeantVerb(CommandRequest request, RunbookMatch match) =>
        request.Verb.Length == 0 && match is { Named.Count: 0, IsEmpty: false }
        && MeantVerb.Find(RunbooksFeature.Words, request.Words) is { } meant
        && !request.Team.RunbookIndex.Knows(meant.Typed)
        && (meant.Rest.Length == 0 || RunbookMatch.Find(request.Team, meant.Rest, most: 1, request.Bound?.Id).Named.Count > 0)
            ? meant
            : null;

    private static bool IsElsewhere(CommandRequest request, RunbookMatch match, out Rotation other)
    {
        other = match.Rotation is { } id ? request.Team.Rotations[id] : request.Team.RotationsByName[0];

        // A button that opens another rotation's runbook by its id means just that one.
        return request.Bound is { } bound && !match.IsEmpty && other.Id != bound.Id && !request.Team.Pipelines.ContainsKey(new PipelineId(request.Words));
    }

    private static Answer Nothing(CommandRequest request, RunbookMatch match)
    {
        var text = RunbookWording.NothingFound(request.Words, match.Near);
        IEnumerable<Block> typed = request.Words.Length <= ShortEnough ? [] : [Shapes.Context(MisunderstoodWording.Typed), .. Shapes.Verbatim(Voice.AsTyped(request.Words))];
        var near = match.Near.Select(name => new Choice(name, $"{RunbooksFeature.Command} {name}"));

        return new Answer(AnswerKind.NotFound, text, [Shapes.Section(text), .. typed], [.. near, new Choice(RunbookWording.AllRunbooks, $"{RunbooksFeature.Command} {RunbooksFeature.ListWord}")]);
    }
}
