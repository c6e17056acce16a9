namespace OnCallBot.Storage.Files;

/// <summary>What the store asks of a file. Nothing written is safe before <see cref="Flush"/> has returned.</summary>
internal interface IBlockFile : IDisposable
{
    long Length { get; }

    /// <summary>Fills the buffer, less only where the file ends.</summary>
    int Read(Span<byte> buffer, long offset);

    void Write(IReadOnlyList<ReadOnlyMemory<byte>> pieces, long offset);

    void Truncate(long length);

    /// <summary>Returns when all that was written is on the disk.</summary>
    void Flush();
}
