using OnCallBot.Storage.Files;

namespace OnCallBot.Tests.Storage.PowerCuts;

/// <summary>
/// A file on a disk that forgets. Until a flush, every sector of a write and every truncation may or may not have reached the
/// disk when the power goes, in any order; what lies between the sectors that did may be zeros or what was there long ago.
/// </summary>
internal sealed class CutFile(byte[] content, byte[] formerly, Power power, bool flushes = true) : IBlockFile
{
    private const int Sector = 512;

    private readonly List<(long Offset, byte[]? Bytes)> _unsafe = []; // Without bytes: cut off there.
    private byte[] _safe = content;
    private byte[] _seen = [.. content];
    private byte[] _formerly = formerly;

    public long Length => _seen.Length;

    public int Read(Span<byte> buffer, long offset)
    {
        var count = (int)Math.Clamp(_seen.Length - offset, 0, buffer.Length);
        _seen.AsSpan((int)Math.Min(offset, _seen.Length), count).CopyTo(buffer);

        return count;
    }

    public void Write(IReadOnlyList<ReadOnlyMemory<byte>> pieces, long offset)
    {
        var bytes = new byte[pieces.Sum(piece => piece.Length)];
        var filled = 0;
        foreach (var piece in pieces)
        {
            piece.CopyTo(bytes.AsMemory(filled));
            filled += piece.Length;
        }

        for (var start = 0; start < bytes.Length;)
        {
            var end = (int)Math.Min(bytes.Length, ((((offset + start) / Sector) + 1) * Sector) - offset);
            _unsafe.Add((offset + start, bytes[start..end]));
            start = end;
        }

        power.Use();
        _seen = With(_seen, offset, bytes);
    }

    public void Truncate(long length)
    {
        _unsafe.Add((length, null));
        power.Use();
        _seen = _seen[..(int)length];
    }

    public void Flush()
    {
        power.Use();
        if (flushes)
        {
            _formerly = Longer(_formerly, _safe);
            _safe = [.. _seen];
            _unsafe.Clear();
        }
    }

    public void Dispose()
    {
    }

    /// <summary>What is on the disk when the power is back, and what lies in its unused blocks.</summary>
    public (byte[] Content, byte[] Formerly) After(Random random)
    {
        byte[] left = [.. _safe];
        var unused = Longer(_formerly, _seen);

        // All, none, or any.
        var share = random.Next(4) switch { 0 => 0.0, 1 => 1.0, _ => random.NextDouble() };
        foreach (var (offset, bytes) in _unsafe.Where(_ => random.NextDouble() < share))
        {
            left = bytes is null ? left[..(int)Math.Min(offset, left.Length)] : With(left, offset, bytes, random.Next(2) == 0 ? unused : null);
        }

        return (left, unused);
    }

    private static byte[] With(byte[] before, long offset, byte[] bytes, byte[]? gap = null)
    {
        var after = before;
        if (offset + bytes.Length > before.Length)
        {
            after = new byte[offset + bytes.Length];
            gap?.AsSpan(0, Math.Min(gap.Length, after.Length)).CopyTo(after);
            before.CopyTo(after, 0);
        }

        bytes.CopyTo(after, offset);

        return after;
    }

    private static byte[] Longer(byte[] older, byte[] newer) => newer.Length >= older.Length ? newer : [.. newer, .. older[newer.Length..]];
}
