namespace OnCallBot.Fetching;

/// <summary>What came of asking a server.</summary>
internal abstract record Fetched
{
    private Fetched()
    {
    }

    public sealed record Content(ReadOnlyMemory<byte> Bytes, FetchStamp Stamp) : Fetched;

    /// <summary>It says what it said last.</summary>
    public sealed record Unchanged : Fetched;

    /// <summary>It gave nothing. The words are in <see cref="Wording.FetchWording"/>.</summary>
    /// <param name="Status">What it answered, where that is the fault.</param>
    public sealed record Failed(FetchFault Fault, int? Status = null) : Fetched;
}
