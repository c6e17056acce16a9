using OnCallBot.Storage.Files;

namespace OnCallBot.Storage.Journal;

/// <summary>
/// A database file whose changes go into a journal first, a commit as one frame with one flush, and into the file later,
/// many commits at once. LiteDB sees a stream; without <see cref="Commit"/> nothing of what it writes reaches the disk.
/// </summary>
/// <remarks>
/// Frames carry the generation that stands in the file. A generation ends once all its pages are flushed into the file: then
/// the file gets a new one, and whatever the journal still holds, or a lost truncation brings back, is no longer its own. So
/// is the journal of a file that somebody put another one in the place of.
/// </remarks>
internal sealed class JournaledFile : Stream
{
    /// <summary>How long the journal gets: what a start has to read, and how often pages are written twice.</summary>
    public const long UsualJournal = 4 * 1024 * 1024;

    private readonly IBlockFile _data;
    private readonly IBlockFile? _journal;
    private readonly long _settleAfter;
    private readonly Dictionary<long, byte[]> _committed = [];
    private readonly Dictionary<long, byte[]> _written = [];
    private Guid _generation;
    private long _sequence;
    private long _journalEnd;
    private long _length;
    private bool _hasFailed;

    /// <summary>Reads the journal, and changes nothing on the disk.</summary>
    /// <param name="journal">Null: there is none, and nothing will be committed.</param>
    /// <exception cref="FileDamagedException">The journal misses commits that were acknowledged.</exception>
    public JournaledFile(IBlockFile data, IBlockFile? journal, long settleAfter = UsualJournal)
    {
        (_data, _journal, _settleAfter, _length) = (data, journal, settleAfter, data.Length - (data.Length % Page.Size));
        if (data.Length == 0)
        {
            return;
        }

        var firstPage = new byte[Page.Size];
        data.Read(firstPage, 0);
        _generation = Page.GenerationIn(firstPage);
        foreach (var frame in journal is null ? [] : JournalReader.Read(journal, _generation))
        {
            foreach (var (position, page) in frame.Pages)
            {
                _committed[position] = page;
                _length = Math.Max(_length, position + Page.Size);
            }

            _journalEnd += frame.Size;
            _sequence++;
        }

        // Where the power went while the file grew, its last page can be cut; the journal has it then.
        if (data.Length % Page.Size != 0 && !_committed.ContainsKey(data.Length - (data.Length % Page.Size)))
        {
            throw new FileDamagedException($"Its size, {data.Length} bytes, is no multiple of {Page.Size}.");
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (Position >= _length)
        {
            throw new EndOfStreamException($"The file ends before byte {Position}."); // LiteDB would take what its buffer happens to hold.
        }

        if (count != Page.Size || Position % Page.Size != 0)
        {
            throw new NotSupportedException("A database file is read page by page.");
        }

        ReadPage(buffer.AsSpan(offset, count));
        Position += count;

        return count;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (count != Page.Size || Position % Page.Size != 0)
        {
            throw new NotSupportedException("A database file is written page by page.");
        }

        _written[Position] = buffer.AsSpan(offset, count).ToArray();
        Position += count;
        _length = Math.Max(_length, Position);
    }

    /// <summary>What was written since the last commit is on the disk when this returns, all of it or, where it throws, perhaps none.</summary>
    /// <exception cref="IOException">The disk refused. From then on nothing is written: what is there must not be built upon.</exception>
    public void Commit()
    {
        var journal = _journal ?? throw new InvalidOperationException("The file was opened to be read.");
        if (_written.Count == 0)
        {
            return;
        }

        if (_journalEnd > _settleAfter)
        {
            Settle();
        }

        var frame = new Frame(_generation, _sequence, [.. _written]);
        Unfailing(() =>
        {
            journal.Write(frame.Encode(), _journalEnd);
            journal.Flush();
        });

        _sequence++;
        _journalEnd += frame.Size;
        foreach (var (position, page) in _written)
        {
            _committed[position] = page;
        }

        _written.Clear();
    }

    /// <summary>Takes all commits into the data file, and begins a new generation.</summary>
    /// <exception cref="IOException">The disk refused. The journal still has everything.</exception>
    public void Settle() => Unfailing(() =>
    {
        foreach (var (position, page) in _committed.OrderBy(page => page.Key))
        {
            if (position == 0)
            {
                Page.StampGeneration(page, _generation);
            }

            _data.Write([page], position);
        }

        _data.Flush();
        _generation = Guid.NewGuid();
        _data.Write([_generation.ToByteArray()], Page.GenerationOffset);
        _data.Flush();
        _journal!.Truncate(0);
        _committed.Clear();
        (_sequence, _journalEnd) = (0, 0);
    });

    /// <summary>Writes all that it holds, committed or not, to another file, which gets a generation of its own.</summary>
    public void CopyTo(IBlockFile target)
    {
        var page = new byte[Page.Size];
        for (Position = 0; Position < _length; Position += Page.Size)
        {
            ReadPage(page);
            if (Position == 0)
            {
                Page.StampGeneration(page, Guid.NewGuid());
            }

            target.Write([page], Position);
        }

        target.Flush();
    }

    /// <summary>LiteDB asks for it after every checkpoint. <see cref="Commit"/> is what counts.</summary>
    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException("A database file only grows.");

    private void ReadPage(Span<byte> target)
    {
        if (_written.TryGetValue(Position, out var page) || _committed.TryGetValue(Position, out page))
        {
            page.CopyTo(target);

            return;
        }

        // Pages that LiteDB has set aside and never written lie past the end of the file, as zeros.
        target[_data.Read(target, Position)..].Clear();
    }

    private void Unfailing(Action write)
    {
        if (_hasFailed)
        {
            throw new IOException("An earlier write failed.");
        }

        _hasFailed = true;
        write();
        _hasFailed = false;
    }
}
