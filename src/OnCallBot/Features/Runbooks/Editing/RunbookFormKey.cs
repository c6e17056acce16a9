using OnCallBot.Domain.Pipelines;

namespace OnCallBot.Features.Runbooks.Editing;

/// <summary>What a form carries along: which runbook it is for, and what it said when the form was opened.</summary>
/// <param name="Pipeline">Null: it is chosen in the form.</param>
/// <param name="Seen">The trace of the text; null: there was none.</param>
internal sealed record RunbookFormKey(PipelineId? Pipeline, string? Seen)
{
    private const char Separator = '|';

    public static RunbookFormKey Read(string? metadata)
    {
        var parts = (metadata ?? "").Split(Separator);

        return new RunbookFormKey(parts[0].Length > 0 ? new PipelineId(parts[0]) : null, parts is [_, { Length: > 0 } seen] ? seen : null);
    }

    public override string ToString() => $"{Pipeline}{Separator}{Seen}";
}
