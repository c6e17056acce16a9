namespace OnCallBot.Slack.Guard;

/// <summary>What goes back over the connection.</summary>
/// <param name="owner">Holds the body's memory; given back when the answer is disposed of.</param>
internal sealed class Answer(int status, string? contentType, ReadOnlyMemory<byte> body, IDisposable? owner = null) : IDisposable
{
    /// <summary>Slack takes it as: received.</summary>
    public static readonly Answer Received = new(StatusCodes.Status200OK, contentType: null, default);

    public int Status => status;

    public ReadOnlyMemory<byte> Body => body;

    /// <summary>Something for Slack to show, rather than a mere acknowledgement or words for programs.</summary>
    public bool HasContent => !body.IsEmpty && contentType is not null && contentType.StartsWith("application/json", StringComparison.Ordinal);

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = status;
        response.ContentLength = body.Length;
        if (contentType is not null)
        {
            response.ContentType = contentType;
        }

        if (!body.IsEmpty)
        {
            await response.Body.WriteAsync(body, response.HttpContext.RequestAborted);
        }
    }

    public void Dispose() => owner?.Dispose();
}
