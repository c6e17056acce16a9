using System.Buffers.Binary;
using System.Security.Cryptography;
using OnCallBot.Storage.Files;

namespace OnCallBot.Storage.Journal;

/// <summary>
/// One commit in the journal: a head, the places of its pages, the pages, and over all of it a checksum. A frame is whole
/// or it is not there.
/// </summary>
/// <param name="Generation">What the data file carries while this frame belongs to it.</param>
/// <param name="Sequence">Counts from 0 in every generation.</param>
internal sealed record Frame(Guid Generation, long Sequence, IReadOnlyList<KeyValuePair<long, byte[]>> Pages)
{
    private const int SequenceOffset = 24;
    private const int CountOffset = 32;
    private const int ChecksumOffset = 40;
    private const int HeadSize = 72;

    private static ReadOnlySpan<byte> Magic => "OCBFRM01"u8;

    public long Size => SizeFor(Pages.Count);

    /// <summary>The bytes with which every frame of a generation begins.</summary>
    public static byte[] Mark(Guid generation) => [.. Magic, .. generation.ToByteArray()];

    public IReadOnlyList<ReadOnlyMemory<byte>> Encode()
    {
        var head = new byte[HeadSize + (8 * Pages.Count)];
        Mark(Generation).CopyTo(head, 0);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(SequenceOffset), Sequence);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(CountOffset), Pages.Count);
        for (var i = 0; i < Pages.Count; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(HeadSize + (8 * i)), Pages[i].Key);
        }

        Checksum(head, Pages.Select(page => page.Value)).CopyTo(head, ChecksumOffset);

        return [head, .. Pages.Select(page => (ReadOnlyMemory<byte>)page.Value)];
    }

    /// <summary>The whole frame of that generation at an offset, or null: the journal ends there, or it was not written to its end.</summary>
    public static Frame? Find(IBlockFile journal, long offset, Guid generation)
    {
        var fixedHead = new byte[HeadSize];
        if (journal.Read(fixedHead, offset) < HeadSize || !fixedHead.AsSpan().StartsWith(Mark(generation)))
        {
            return null;
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(fixedHead.AsSpan(CountOffset));
        if (count <= 0 || SizeFor(count) > journal.Length - offset)
        {
            return null;
        }

        var head = new byte[HeadSize + (8 * count)];
        journal.Read(head, offset);
        var pages = new KeyValuePair<long, byte[]>[count];
        for (var i = 0; i < count; i++)
        {
            var page = new byte[Page.Size];
            journal.Read(page, offset + head.Length + ((long)i * Page.Size));
            pages[i] = new(BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(HeadSize + (8 * i))), page);
        }

        return Checksum(head, pages.Select(page => page.Value)).AsSpan().SequenceEqual(head.AsSpan(ChecksumOffset, SHA256.HashSizeInBytes))
            ? new Frame(generation, BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(SequenceOffset)), pages)
            : null;
    }

    private static long SizeFor(int pages) => HeadSize + (pages * (8L + Page.Size));

    private static byte[] Checksum(ReadOnlySpan<byte> head, IEnumerable<byte[]> pages)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head[..ChecksumOffset]);
        hash.AppendData(head[HeadSize..]);
        foreach (var page in pages)
        {
            hash.AppendData(page);
        }

        return hash.GetHashAndReset();
    }
}
