using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Storage;

namespace OnCallBot.Features.Runbooks.Editing;

/// <summary>What is done to runbooks, whichever way it is asked for: kept, told to the messages that ask for it, and logged.</summary>
internal sealed partial class RunbookDesk(ITeamStore store, ILogger<RunbookDesk> logger)
{
    public TeamState Team => store.Current;

    public async Task<Result<RunbookEdit>> WriteAsync(PipelineId pipeline, EngineerId by, RunbookText text, string? seen, DateTimeOffset now, CancellationToken cancellationToken) =>
        Noted(await store.CommitAsync(team => EditRunbook.Decide(team, pipeline, by, text, seen, now), cancellationToken));

    public async Task<Result<RunbookEdit>> BringBackAsync(long number, EngineerId by, DateTimeOffset now, CancellationToken cancellationToken) =>
        Noted(await store.CommitAsync(team => EditRunbook.Restore(team, number, by, now), cancellationToken));

    public async Task<Result<RunbookCare>> ReviewAsync(PipelineId pipeline, EngineerId by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var result = await store.CommitAsync(
            team => ReviewRunbook.Decide(team, pipeline, by, now).Map(decision => decision with { Messages = NudgeMessage.Updates(team, decision.Value).ToValueList() }),
            cancellationToken);
        if (result.Succeeded(out var care, out _))
        {
            Log.Reviewed(logger, care.Pipeline);
        }

        return result;
    }

    private Result<RunbookEdit> Noted(Result<RunbookEdit> result)
    {
        if (result.Succeeded(out var edit, out _))
        {
            Log.Changed(logger, edit.Pipeline, edit.Kind, edit.Number);
        }

        return result;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The runbook of {Pipeline} was changed in Slack: {Kind}, number {Number}")]
        public static partial void Changed(ILogger logger, PipelineId pipeline, RunbookEditKind kind, long number);

        [LoggerMessage(Level = LogLevel.Information, Message = "The runbook of {Pipeline} was reviewed")]
        public static partial void Reviewed(ILogger logger, PipelineId pipeline);
    }
}
