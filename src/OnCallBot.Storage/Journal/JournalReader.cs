using OnCallBot.Storage.Files;

namespace OnCallBot.Storage.Journal;

/// <summary>Reads back what commits wrote. Only the last frame can be torn, because each was flushed before the next began.</summary>
internal static class JournalReader
{
    /// <exception cref="FileDamagedException">Whole frames stand behind one that is not: commits that were acknowledged would be lost.</exception>
    public static IReadOnlyList<Frame> Read(IBlockFile journal, Guid generation)
    {
        var frames = new List<Frame>();
        var offset = 0L;
        while (Frame.Find(journal, offset, generation) is { } frame && frame.Sequence == frames.Count)
        {
            frames.Add(frame);
            offset += frame.Size;
        }

        if (HasFrameAfter(journal, offset, generation, frames.Count))
        {
            throw new FileDamagedException($"The journal cannot be read at byte {offset}, and goes on behind it.");
        }

        return frames;
    }

    private static bool HasFrameAfter(IBlockFile journal, long start, Guid generation, long sequence)
    {
        if (journal.Length <= start)
        {
            return false;
        }

        var rest = new byte[journal.Length - start];
        var count = journal.Read(rest, start);
        var mark = Frame.Mark(generation);
        for (var at = 0; rest.AsSpan(at, count - at).IndexOf(mark) is >= 0 and var found; at += found + 1)
        {
            if (Frame.Find(journal, start + at + found, generation) is { } frame && frame.Sequence >= sequence)
            {
                return true;
            }
        }

        return false;
    }
}
