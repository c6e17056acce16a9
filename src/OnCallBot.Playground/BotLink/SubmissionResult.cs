namespace OnCallBot.Playground.BotLink;

/// <param name="Errors">What is wrong with the fields, by block.</param>
/// <param name="Problem">What is wrong with the whole.</param>
internal sealed record SubmissionResult(IReadOnlyDictionary<string, string>? Errors, string? Problem)
{
    public static SubmissionResult Done { get; } = new(null, null);
}
