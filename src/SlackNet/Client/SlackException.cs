using SlackNet.WebApi;

namespace SlackNet;

public class SlackException(ErrorResponse errorResponse) : Exception(Describe(errorResponse))
{
    public string ErrorCode { get; } = errorResponse?.Error ?? "unknown";
    public IReadOnlyList<string> ErrorMessages { get; } = [.. errorResponse?.ResponseMetadata?.Messages ?? []];

    private static string Describe(ErrorResponse error) =>
        error is null
            ? "Slack's answer was neither a success nor an error that can be read."
            : string.Join(Environment.NewLine, [$"Slack refused: {error.Error}.", .. error.ResponseMetadata?.Messages ?? [], .. error.Info.Select(info => $"{info.Key}: {info.Value}")]);
}

public class SlackRateLimitException(TimeSpan? retryAfter) : Exception("Slack asks to slow down.")
{
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
