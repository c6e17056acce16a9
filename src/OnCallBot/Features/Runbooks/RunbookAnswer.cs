using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Features.Runbooks.Editing;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Runbooks;

/// <summary>One runbook, whole: what goes wrong first, then the rest, as far as one message holds it.</summary>
internal static class RunbookAnswer
{
    // Together with what stands around them they keep within one message.
    private const int IssueBudget = 4_500;
    private const int OtherBudget = 850;

    private static readonly RunbookField[] Order =
    [
        RunbookField.Issue, RunbookField.Sla, RunbookField.OnCall, RunbookField.DataType, RunbookField.Owner, RunbookField.Link, RunbookField.Note,
    ];

    /// <param name="mentioned">Other runbooks that say the words too.</param>
    public static Answer For(CommandRequest request, Pipeline pipeline, RunbookSearch mentioned)
    {
        var onCall = OnCallNow.For(request, pipeline);
        var runbook = request.Team.Runbooks.GetValueOrDefault(pipeline.Id);
        var blocks = new List<Block>
        {
            Shapes.Section(RunbookWording.Title(pipeline.Name, request.PlaceOf(pipeline))),
            Shapes.Section(Mrkdwn.Join("\n", onCall.Lines())),
        };
        blocks.AddRange(runbook is null ? Missing(pipeline, onCall) : Whole(runbook, pipeline, onCall, request));
        blocks.AddRange(HitBlocks.Others(request, mentioned.Hits));

        var summary = runbook is null
            ? RunbookWording.SummaryWithout(pipeline.Name, onCall.Summary)
            : RunbookWording.SummaryOfIssues(pipeline.Name, runbook.CommonIssues.Count, onCall.Summary);
        var choices = new[] { new Choice(RunbookWording.WhoIsOnCall, $"/oncall {pipeline.Name}"), new Choice(onCall.Area.Name, $"{RunbooksFeature.Command} {onCall.Area.Name}") };

        return new Answer(runbook is null ? AnswerKind.NotFound : AnswerKind.Found, summary, blocks, [.. EditChoices(request, pipeline, runbook), .. choices.Where(choice => request.Team.PipelinesOf(onCall.Area.Id).Count > 1 || choice.Label != onCall.Area.Name)]);
    }

    /// <summary>What those who look after it can do with it.</summary>
    private static IEnumerable<Choice> EditChoices(CommandRequest request, Pipeline pipeline, Runbook? runbook)
    {
        var name = request.WordsFor(pipeline);
        if (PipelineAsked.IsOfferedTo(request, pipeline))
        {
            yield return runbook is null
                ? new Choice(RunbookFormWording.Write, $"{RunbooksFeature.Command} {WriteRunbook.AddWord} {name}")
                : new Choice(RunbookFormWording.Edit, $"{RunbooksFeature.Command} {WriteRunbook.EditWord} {name}");
            if (runbook is not null)
            {
                yield return new Choice(ReviewWording.Reviewed, $"{RunbooksFeature.Command} {SayReviewed.Word} {name}");
            }
        }

        if (request.Team.RunbookEditsOf(pipeline.Id).Any())
        {
            yield return new Choice(RunbookHistoryWording.History, $"{RunbooksFeature.Command} {ShowHistory.Word} {name}");
        }
    }

    private static IEnumerable<Block> Missing(Pipeline pipeline, OnCallNow onCall) =>
        Shapes.Sections([RunbookWording.NoRunbook(pipeline.Name), .. onCall.Owners()]);

    private static IEnumerable<Block> Whole(Runbook runbook, Pipeline pipeline, OnCallNow onCall, CommandRequest request)
    {
        var fields = runbook.Lines().ToLookup(line => line.Field, line => line.Said);
        foreach (var field in Order)
        {
            var lines = fields[field].Select(RunbookWording.Line).ToList();
            if (field == RunbookField.Owner && lines.Count == 0)
            {
                lines = [.. onCall.Owners()];
            }

            if (field == RunbookField.Issue && lines.Count == 0)
            {
                lines = [RunbookWording.NoIssues];
            }

            if (lines.Count > 0)
            {
                foreach (var block in Shapes.Sections([RunbookWording.Heading(field), .. Within(lines, field == RunbookField.Issue ? IssueBudget : OtherBudget, pipeline)]))
                {
                    yield return block;
                }
            }
        }

        var care = request.Team.FindRunbookCare(pipeline.Id);
        yield return care is { IsEdited: true } && request.Team.RunbookEditsOf(pipeline.Id).FirstOrDefault() is { } last
            ? Shapes.Context(RunbookWording.Stands(pipeline.Said), RunbookWording.Edited(last, onCall.Voice), ReviewWording.Last(runbook, care, onCall.Voice))
            : Shapes.Context(RunbookWording.Stands(pipeline.Said), ReviewWording.Last(runbook, care, onCall.Voice));
    }

    /// <summary>The lines as far as they fit; how many do not is said. The first is shown always.</summary>
    private static IEnumerable<Mrkdwn> Within(List<Mrkdwn> lines, int budget, Pipeline pipeline)
    {
        var shown = 0;
        foreach (var line in lines)
        {
            budget -= line.Value.Length;
            if (budget < 0 && shown > 0)
            {
                break;
            }

            yield return line;
            shown++;
        }

        if (shown < lines.Count)
        {
            yield return RunbookWording.MoreLines(lines.Count - shown, pipeline.Name);
        }
    }
}
