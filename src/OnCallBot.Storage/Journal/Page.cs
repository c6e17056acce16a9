namespace OnCallBot.Storage.Journal;

/// <summary>The unit in which LiteDB reads and writes its file.</summary>
internal static class Page
{
    public const int Size = 8192;

    /// <summary>
    /// Where the first page carries the generation: 16 bytes between the database's settings, which end at 109, and the
    /// byte at 191, that LiteDB neither reads nor writes.
    /// </summary>
    public const int GenerationOffset = 160;

    public static Guid GenerationIn(ReadOnlySpan<byte> firstPage) => new(firstPage.Slice(GenerationOffset, 16));

    public static void StampGeneration(Span<byte> firstPage, Guid generation) => generation.TryWriteBytes(firstPage.Slice(GenerationOffset, 16));
}
