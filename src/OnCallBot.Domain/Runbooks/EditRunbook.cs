using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Sources;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Runbooks;

/// <summary>Somebody changes what a runbook says, writes one where there is none, or brings a former version back. Nothing that it said is lost.</summary>
public static class EditRunbook
{
    /// <summary>How much one field of it holds.</summary>
    public const int MostCharacters = 12_000;

    /// <summary>How long one item can be.</summary>
    public const int LongestItem = 3000;

    public const int MostItems = 200;

    /// <param name="seen">The trace of what they saw when they began to write; null: they saw that there was none.</param>
    public static Result<Decision<RunbookEdit>> Decide(TeamState team, PipelineId id, EngineerId by, RunbookText text, string? seen, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(text);

        if (FindRefusal(team, id, by, out var pipeline) is { } refusal)
        {
            return refusal;
        }

        var known = team.Runbooks.GetValueOrDefault(id);
        var before = known is null ? null : RunbookText.Of(known);

        return before?.Trace != seen ? new Refusal.RunbookChanged(id, team.RunbookEditsOf(id).FirstOrDefault())
            // What was long before, in the team's files, may stay so.
            : FindFault(text, before) is { } fault ? fault
            : text == before ? new Refusal.RunbookSame(id)
            : Apply(team, pipeline!, known, text, by, before is null ? RunbookEditKind.Added : RunbookEditKind.Edited, now);
    }

    /// <summary>Brings back what a runbook said before a change.</summary>
    public static Result<Decision<RunbookEdit>> Restore(TeamState team, long number, EngineerId by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        if (team.FindRunbookEdit(number) is not { } edit)
        {
            return new Refusal.NoSuchRunbookEdit();
        }

        if (FindRefusal(team, edit.Pipeline, by, out var pipeline) is { } refusal)
        {
            return refusal;
        }

        var known = team.Runbooks.GetValueOrDefault(edit.Pipeline);

        return edit.Before is not { } before ? new Refusal.NoFormerRunbook(edit.Pipeline)
            : known is not null && RunbookText.Of(known) == before ? new Refusal.RunbookSame(edit.Pipeline)
            : Apply(team, pipeline!, known, before, by, RunbookEditKind.Restored, now);
    }

    private static Refusal? FindRefusal(TeamState team, PipelineId id, EngineerId by, out Pipeline? pipeline) =>
        !team.Pipelines.TryGetValue(id, out pipeline) ? new Refusal.NoSuchPipeline(id)
        : !RunbookRights.MayEdit(team, pipeline, by) ? new Refusal.NotYourRunbook(id)
        : null;

    private static Refusal? FindFault(RunbookText text, RunbookText? before)
    {
        foreach (var field in RunbookText.Fields.Where(field => before is null || !before[field].Equals(text[field])))
        {
            var (items, characters) = (text[field], RunbookLines.Print(text[field]).Length);
            if (characters > MostCharacters || items.Count > MostItems || items.Any(item => item.Length > LongestItem))
            {
                return new Refusal.RunbookTooLong(field, characters, items.Count, items.Max(item => item.Length));
            }
        }

        return text.IsEmpty ? new Refusal.RunbookEmpty() : null;
    }

    private static Decision<RunbookEdit> Apply(TeamState team, Pipeline pipeline, Runbook? known, RunbookText text, EngineerId by, RunbookEditKind kind, DateTimeOffset now)
    {
        var before = known is null ? null : RunbookText.Of(known);
        var edit = new RunbookEdit(team.NextRunbookEditNumber, pipeline.Id, pipeline.Rotation, by, now, kind, before, text);
        var care = team.FindRunbookCare(pipeline.Id) ?? new RunbookCare(pipeline.Id, pipeline.Rotation);
        var files = care.IsEdited ? care.Files : known;
        var isEdited = files is null || text != RunbookText.Of(files);
        var today = team.Rotations.GetValueOrDefault(pipeline.Rotation) is { } rotation ? now.DateIn(rotation.Zone) : DateOnly.FromDateTime(now.UtcDateTime);
        var runbook = WithText(known ?? Bare(pipeline), text, files, known, Place.OfEdit(edit.Number));

        // Who writes the whole of it has read it.
        (care, runbook) = kind == RunbookEditKind.Added
            ? (care with { ReviewedOn = today, ReviewedBy = by }, runbook with { ReviewedOn = today })
            : (care, runbook);

        return new Decision<RunbookEdit>(
            edit,
            new Change.Put(runbook),
            new Change.Put(care with { IsEdited = isEdited, Files = isEdited ? files : null }),
            new Change.Put(edit),
            new Change.Put(new AuditEntry(team.NextAuditNumber, now, by, ActionOf(kind), pipeline.Rotation, AuditSubject.Of(pipeline.Id, edit.Number))));
    }

    /// <summary>The runbook with these words. What the files say stands where they say it, and what it said already where it stood.</summary>
    internal static Runbook WithText(Runbook runbook, RunbookText text, Runbook? files, Runbook? known, Place place)
    {
        return runbook with
        {
            CommonIssues = Lines(RunbookField.Issue),
            DataTypes = Lines(RunbookField.DataType),
            Slas = Lines(RunbookField.Sla),
            OnCall = Lines(RunbookField.OnCall),
            Links = Lines(RunbookField.Link),
            Notes = Lines(RunbookField.Note),
        };

        // A field that is as it was keeps its lines as they are, those that it says twice included.
        ValueList<Stated> Lines(RunbookField field) =>
            Whole(files, field) ?? Whole(known, field) ?? text[field].Select(line => Find(files, field, line) ?? Find(known, field, line) ?? new Stated(line, place)).ToValueList();

        ValueList<Stated>? Whole(Runbook? other, RunbookField field) => other is not null && other.LinesOf(field).Select(said => said.Text).SequenceEqual(text[field], StringComparer.Ordinal) ? other.LinesOf(field) : null;
    }

    private static Stated? Find(Runbook? runbook, RunbookField field, string line) => runbook?.LinesOf(field).FirstOrDefault(said => said.Text == line);

    private static Runbook Bare(Pipeline pipeline) => new(pipeline.Id, pipeline.Rotation, [], [], [], [], [], [], [], ReviewedOn: null);

    private static AuditAction ActionOf(RunbookEditKind kind) => kind switch
    {
        RunbookEditKind.Added => AuditAction.RunbookAdded,
        RunbookEditKind.Restored => AuditAction.RunbookRestored,
        _ => AuditAction.RunbookEdited,
    };
}
