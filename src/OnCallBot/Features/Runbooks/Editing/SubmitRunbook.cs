using System.Text.Json;
using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Interaction;

namespace OnCallBot.Features.Runbooks.Editing;

/// <summary>The form comes back: it is kept, or an error stands at the field that it concerns. What was written stays in the form until it is kept.</summary>
internal sealed partial class SubmitRunbook(RunbookDesk desk, FindRunbook find, AskerFinder askers, ISlackApiClient slack, TimeProvider clock, ILogger<SubmitRunbook> logger) : IViewSubmissionHandler
{
    public async Task<ViewSubmissionResponse> Handle(ViewSubmission viewSubmission)
    {
        var (team, now, view) = (desk.Team, clock.GetUtcNow(), viewSubmission.View);
        var asker = await askers.FindAsync(new SlackUserId(viewSubmission.User.Id), team, CancellationToken.None);
        var key = RunbookFormKey.Read(view.PrivateMetadata);
        var voice = new Voice(team, asker.Zone ?? TimeZoneInfo.Utc, now, Mentions: false, Lasts: false);
        if ((key.Pipeline ?? RunbookForm.FindChosen(view)) is not { } id)
        {
            return Errors(RunbookForm.PipelineField, RunbookFormWording.ChoosePipeline);
        }

        if (RunbookForm.FindOverfull(view) is var (overfull, part, length))
        {
            return Errors(RunbookForm.BlockOf(overfull, part, key.Seen), RunbookFormWording.PartTooLong(length));
        }

        var known = team.Runbooks.GetValueOrDefault(id) is { } runbook ? RunbookText.Of(runbook) : null;
        var before = FindSeen(team, id, key.Seen, known);
        var text = RunbookForm.TextOf(view, before ?? RunbookText.Empty, known ?? RunbookText.Empty);
        var result = asker.Engineer is { } engineer ? await desk.WriteAsync(id, engineer.Id, text, key.Seen, now, CancellationToken.None) : new Refusal.NotYourRunbook(id);
        if (result.Succeeded(out var edit, out var refusal))
        {
            await ShowBelowAsync(view, id, asker, now);

            return new UpdateViewResponse { View = RunbookForm.Done(edit.Kind == RunbookEditKind.Added, RunbookFormWording.Saved(edit, team.Pipelines[id])) };
        }

        return refusal is Refusal.RunbookChanged(_, var last) && team.Pipelines.TryGetValue(id, out var pipeline)
            ? new UpdateViewResponse { View = Again(pipeline, text, before, known, last, voice) }
            : Errors(BlockOf(refusal, key), RunbookFormWording.Of(refusal, voice).Value);
    }

    public Task HandleClose(ViewClosed viewClosed) => Task.CompletedTask;

    /// <summary>Where the form was opened over another modal, that one shows the runbook as it is now.</summary>
    private async Task ShowBelowAsync(ViewInfo view, PipelineId id, Asker asker, DateTimeOffset now)
    {
        if (view is not ModalViewInfo { PreviousViewId: { Length: > 0 } below })
        {
            return;
        }

        try
        {
            var request = new CommandRequest(RunbooksFeature.Command, "", id.Value, asker, Bound: null, desk.Team, now, Audience.Asker, TriggerId: null, IsInModal: true);
            await slack.Views.UpdateByViewId(Modals.Of(await find.AnswerAsync(request, CancellationToken.None)), below, hash: null, CancellationToken.None);
        }
        catch (Exception failure) when (failure is SlackException or SlackRateLimitException or HttpRequestException or JsonException or OperationCanceledException)
        {
            // It is saved, and whoever wrote is told so; the runbook below shows it when it is opened again.
            Log.NotShown(logger, failure is SlackException refusal ? refusal.ErrorCode : failure.GetType().Name);
        }
    }

    /// <summary>Somebody was faster: both are shown, and whoever wrote decides.</summary>
    private static ModalViewDefinition Again(Pipeline pipeline, RunbookText text, RunbookText? before, RunbookText? now, RunbookEdit? last, Voice voice) => RunbookForm.Render(
        pipeline,
        text,
        now?.Trace,
        [Shapes.Section(RunbookFormWording.ChangedMeanwhile(last, now is null, voice)), .. Shapes.Sections(RunbookFormWording.Differences(before, now)), Shapes.Section(RunbookFormWording.SaveAgain)]);

    /// <summary>What stood in the form when it was opened, if anybody still knows.</summary>
    private static RunbookText? FindSeen(TeamState team, PipelineId id, string? seen, RunbookText? known) =>
        seen is null ? null
        : new[] { known, team.FindRunbookCare(id)?.Files is { } files ? RunbookText.Of(files) : null }
            .Concat(team.RunbookEditsOf(id).SelectMany(edit => new[] { edit.After, edit.Before }))
            .FirstOrDefault(text => text?.Trace == seen);

    private static string BlockOf(Refusal refusal, RunbookFormKey key) =>
        key.Pipeline is null && refusal is (Refusal.NoSuchPipeline or Refusal.NotYourRunbook) ? RunbookForm.PipelineField
        : RunbookForm.BlockOf(refusal is Refusal.RunbookTooLong(var field, _, _, _) ? field : RunbookText.Fields[0], part: 0, key.Seen);

    private static ViewErrorsResponse Errors(string block, string words) => new() { Errors = new Dictionary<string, string>(StringComparer.Ordinal) { [block] = words } };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A runbook was saved, but the modal below its form still shows what it said before: {Error}")]
        public static partial void NotShown(ILogger logger, string error);
    }
}
