using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Imports;

/// <summary>
/// Runbooks after an import. What was edited in Slack holds until the files say something new in that field: then theirs does, and what
/// was edited stays in the history. Where the files say nothing new, nothing changes however often they are read.
/// </summary>
internal static class RunbookMerge
{
    public static ValueList<EditedRunbook> Apply(ImportChanges changes, TeamDraft draft, DateTimeOffset now)
    {
        var team = changes.State;
        var drafted = draft.Runbooks.ToDictionary(runbook => runbook.Pipeline);
        var pipelines = draft.Pipelines.Select(pipeline => pipeline.Id).ToHashSet();
        var edited = new List<EditedRunbook>();
        foreach (var pipeline in draft.Pipelines)
        {
            var care = team.FindRunbookCare(pipeline.Id);
            var runbook = drafted.GetValueOrDefault(pipeline.Id);
            if (care is { IsEdited: true } && team.Runbooks.GetValueOrDefault(pipeline.Id) is { } known)
            {
                edited.Add(Join(changes, pipeline, runbook, known, care, now));
            }
            else if (runbook is not null)
            {
                changes.Put(Reviewed(runbook, care));
            }
            else if (team.Runbooks.GetValueOrDefault(pipeline.Id) is { } gone)
            {
                changes.Remove(gone);
            }
        }

        foreach (var gone in team.Runbooks.Values.Where(runbook => runbook.Rotation == draft.Rotation && !pipelines.Contains(runbook.Pipeline)))
        {
            if (team.FindRunbookCare(gone.Pipeline) is { IsEdited: true })
            {
                edited.Add(new EditedRunbook(team.Pipelines.GetValueOrDefault(gone.Pipeline)?.Name ?? gone.Pipeline.Value, LastBy(team, gone.Pipeline), RunbookFate.Gone, [], []));
                Note(changes, gone, RunbookEditKind.Removed, RunbookText.Of(gone), after: null, now);
            }

            changes.Remove(gone);
        }

        foreach (var care in team.RunbookCares.Where(care => care.Rotation == draft.Rotation && !pipelines.Contains(care.Pipeline)))
        {
            changes.Remove(care);
        }

        return edited.ToValueList();
    }

    private static EditedRunbook Join(ImportChanges changes, Pipeline pipeline, Runbook? drafted, Runbook known, RunbookCare care, DateTimeOffset now)
    {
        var (edit, by) = (RunbookText.Of(known), LastBy(changes.State, pipeline.Id));
        if (drafted is null)
        {
            changes.Put(care with { Files = null });

            return new EditedRunbook(pipeline.Name, by, care.Files is null ? RunbookFate.Kept : RunbookFate.Dropped, [], []);
        }

        var (was, says) = (care.Files is { } files ? RunbookText.Of(files) : RunbookText.Empty, RunbookText.Of(drafted));
        var taken = RunbookText.Fields.Where(field => !says[field].Equals(was[field]) && !says[field].Equals(edit[field])).ToValueList();
        var overruled = taken.Where(field => !edit[field].Equals(was[field])).ToValueList();
        var joined = RunbookText.Of(field => taken.Contains(field) ? says[field] : edit[field]);
        if (joined != edit)
        {
            Note(changes, known, RunbookEditKind.Imported, edit, joined, now);
        }

        var isEdited = joined != says;
        changes.Put(Reviewed(EditRunbook.WithText(drafted, joined, drafted, known, Place.OfEdit(0)), care));
        changes.Put(care with { IsEdited = isEdited, Files = isEdited ? drafted : null });

        return new EditedRunbook(
            pipeline.Name,
            by,
            overruled.Count > 0 ? RunbookFate.Overruled : taken.Count > 0 ? RunbookFate.Joined : RunbookFate.Kept,
            taken,
            overruled);
    }

    /// <summary>A review that somebody said in Slack is not undone by files that know of an earlier one.</summary>
    private static Runbook Reviewed(Runbook runbook, RunbookCare? care) =>
        care?.ReviewedOn is { } day && (runbook.ReviewedOn is not { } said || said < day) ? runbook with { ReviewedOn = day } : runbook;

    private static void Note(ImportChanges changes, Runbook runbook, RunbookEditKind kind, RunbookText before, RunbookText? after, DateTimeOffset now) =>
        changes.Put(new RunbookEdit(changes.State.NextRunbookEditNumber, runbook.Pipeline, runbook.Rotation, By: null, now, kind, before, after));

    private static People.EngineerId? LastBy(TeamState team, PipelineId pipeline) => team.RunbookEditsOf(pipeline).FirstOrDefault()?.By;
}
