using System.Text;

namespace OnCallBot.HolidaySources;

/// <summary>
/// One of the texts with holidays that the program carries. It knows where each country's lines stand and keeps none of them: a
/// team needs a few countries of two hundred.
/// </summary>
internal sealed class HolidayFile
{
    private const int CodeLength = 2;

    private readonly Func<Stream> _open;
    private readonly Dictionary<string, Section> _sections = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);

    public HolidayFile(Func<Stream> open)
    {
        _open = open;
        using var stream = open();
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        for (var start = Next(bytes, 0); start < bytes.Length;)
        {
            var next = Next(bytes, start);
            var head = bytes.AsSpan(start, bytes.AsSpan(start).IndexOf((byte)'\n'));
            var code = Encoding.UTF8.GetString(head[..CodeLength]);
            _sections[code] = new Section(start, next - start);
            _names[code] = Encoding.UTF8.GetString(head[(CodeLength + 1)..]);
            start = next;
        }

        Feasts = new FeastDays(Encoding.UTF8.GetString(bytes.AsSpan(0, Next(bytes, 0))));
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

        return Encoding.UTF8.GetString(bytes.AsSpan(bytes.AsSpan().IndexOf((byte)'\n')));
    }

    /// <summary>Where the next country's code stands, or the end.</summary>
    private static int Next(ReadOnlySpan<byte> bytes, int from)
    {
        var at = bytes[from..].IndexOf("\n= "u8);

        return at < 0 ? bytes.Length : from + at + "\n= "u8.Length;
    }

    private sealed record Section(int Start, int Length);
}
