using System.Text;

namespace OnCallBot.HolidaySources;

/// <summary>
/// One of the texts with holidays that the program carries. It knows where each country's lines stand, by the text's index or, where that has none, by
/// looking for them, and keeps none of them: a team needs a few countries of two hundred.
/// </summary>
internal sealed class HolidayFile
{
    private const int CodeLength = 2;
    private const int UsualHead = 16 * 1024;

    private readonly Func<Stream> _open;
    private readonly Dictionary<string, Section> _sections = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);

    public HolidayFile(Func<Stream> open)
    {
        _open = open;
        using var stream = open();
        var (bytes, end) = ReadHead(stream);
        var head = Encoding.UTF8.GetString(bytes.AsSpan(0, end));
        Feasts = new FeastDays(head);
        if (head.Contains("\n& ", StringComparison.Ordinal))
        {
            ReadIndex(head, end);
        }
        else
        {
            LookForSections(ReadAll(stream, bytes), end);
        }
    }

    /// <summary>The names of the countries by their codes.</summary>
    public IReadOnlyDictionary<string, string> Names => _names;

    /// <summary>The feasts by which other days are told.</summary>
    public FeastDays Feasts { get; }

    /// <summary>A country's lines below its head; empty where the text does not have it.</summary>
    public string LinesOf(string code)
    {
        if (!_sections.TryGetValue(code, out var section))
        {
            return "";
        }

        using var stream = _open();
        stream.Position = section.Start;
        var bytes = new byte[section.Length];
        stream.ReadExactly(bytes);

        // The section begins with the end of the line before its head.
        return Encoding.UTF8.GetString(bytes.AsSpan(1 + bytes.AsSpan(1).IndexOf((byte)'\n')));
    }

    /// <summary>What stands before the first country, and perhaps more; and where that country begins.</summary>
    private static (byte[] Bytes, int End) ReadHead(Stream stream)
    {
        for (var size = UsualHead; ; size *= 2)
        {
            var bytes = new byte[Math.Min(size, stream.Length)];
            stream.Position = 0;
            stream.ReadExactly(bytes);
            var end = Next(bytes, 0);
            if (end < bytes.Length || bytes.Length == stream.Length)
            {
                return (bytes, end);
            }
        }
    }

    private static byte[] ReadAll(Stream stream, byte[] begun)
    {
        var bytes = new byte[stream.Length];
        begun.CopyTo(bytes, 0);
        stream.ReadExactly(bytes.AsSpan(begun.Length));

        return bytes;
    }

    private void ReadIndex(ReadOnlySpan<char> head, int end)
    {
        while (head.Length > 0)
        {
            var line = HolidayText.Cut(ref head, '\n');
            if (line is ['&', ' ', .. var entry])
            {
                var code = HolidayText.Cut(ref entry, ' ').ToString();
                _sections[code] = new Section(end + HolidayText.Number(HolidayText.Cut(ref entry, ' ')), HolidayText.Number(HolidayText.Cut(ref entry, ' ')));
                _names[code] = entry.ToString();
            }
        }
    }

    private void LookForSections(ReadOnlySpan<byte> bytes, int first)
    {
        for (var start = first; start < bytes.Length;)
        {
            var next = Next(bytes, start + 1);
            var head = bytes[(start + "\n= "u8.Length)..];
            head = head[..head.IndexOf((byte)'\n')];
            var code = Encoding.UTF8.GetString(head[..CodeLength]);
            _sections[code] = new Section(start, next - start);
            _names[code] = Encoding.UTF8.GetString(head[(CodeLength + 1)..]);
            start = next;
        }
    }

    /// <summary>Where the next country begins, or the end.</summary>
    private static int Next(ReadOnlySpan<byte> bytes, int from)
    {
        var at = bytes[from..].IndexOf("\n= "u8);

        return at < 0 ? bytes.Length : from + at;
    }

    /// <summary>No struct: a dictionary of those is compiled when it is first used.</summary>
    private sealed record Section(int Start, int Length);
}
