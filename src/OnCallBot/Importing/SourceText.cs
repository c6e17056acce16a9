using System.Text;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing;

/// <summary>A file's text with line feeds alone, and which of its lines have been understood.</summary>
internal sealed class SourceText
{
    public const int LargestMegabytes = 4;
    public const int LongestLine = 20_000;

    private readonly int[] _starts;
    private readonly bool[] _used;

    private SourceText(string name, string text)
    {
        Name = name;
        Text = text;
        Lines = text.Split('\n');
        _used = new bool[Lines.Count];
        _starts = new int[Lines.Count];
        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] = _starts[i - 1] + Lines[i - 1].Length + 1;
        }
    }

    public string Name { get; }

    public string Text { get; }

    public IReadOnlyList<string> Lines { get; }

    public bool IsYaml => HasEnding(".yaml", ".yml");

    public bool IsMarkdown => HasEnding(".md", ".markdown", ".txt");

    /// <summary>The text, or null and an error: too large, not text, not in UTF-8, or with a line that nobody wrote by hand.</summary>
    public static SourceText? Read(SourceFile file, ICollection<ImportError> errors)
    {
        var content = file.Content.Span;
        if (content.Length > LargestMegabytes * 1024 * 1024)
        {
            errors.Add(new ImportError.FileTooLarge(file.Name, LargestMegabytes));

            return null;
        }

        if (Decode(file, content, errors) is not { } text)
        {
            return null;
        }

        var source = new SourceText(file.Name, Cleaned(text));
        for (var i = 0; i < source.Lines.Count; i++)
        {
            if (source.Lines[i].Length > LongestLine)
            {
                errors.Add(new ImportError.LineTooLong(source.At(i + 1), LongestLine));

                return null;
            }
        }

        return source;
    }

    /// <summary>A text that is none of a file's: for tests and for what the program carries along.</summary>
    public static SourceText Of(string name, string text) => new(name, Cleaned(text));

    public Place At(int line) => new(Name, Math.Clamp(line, 1, Lines.Count));

    /// <summary>Where a text begins that was read from some lines: it may be further down than the first of them.</summary>
    public Place Find(string text, int first, int last)
    {
        var word = text.Split((char[]?)null, 2)[0];

        return At(Enumerable.Range(first, Math.Max(last - first + 1, 0)).FirstOrDefault(line => Lines[line - 1].Contains(word, StringComparison.Ordinal), first));
    }

    /// <summary>The line, counted from 1, of a place in <see cref="Text"/>.</summary>
    public int LineOf(int offset)
    {
        var found = Array.BinarySearch(_starts, Math.Clamp(offset, 0, Text.Length));

        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>Where in <see cref="Text"/> a line begins.</summary>
    public int StartOf(int line) => _starts[line - 1];

    /// <summary>The lines have been understood, the last one included.</summary>
    public void Use(int first, int last)
    {
        for (var line = Math.Max(first, 1); line <= Math.Min(last, Lines.Count); line++)
        {
            _used[line - 1] = true;
        }
    }

    public void Use(int line) => Use(line, line);

    /// <summary>Every line that says something and has not been understood.</summary>
    public IEnumerable<UnreadLine> Unread()
    {
        for (var i = 0; i < Lines.Count; i++)
        {
            if (!_used[i] && !string.IsNullOrWhiteSpace(Lines[i]))
            {
                yield return new UnreadLine(UnreadKind.Line, Lines[i].Trim(), At(i + 1));
            }
        }
    }

    private static string? Decode(SourceFile file, ReadOnlySpan<byte> content, ICollection<ImportError> errors)
    {
        Encoding encoding = content.StartsWith(Encoding.Unicode.Preamble) ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)
            : content.StartsWith(Encoding.BigEndianUnicode.Preamble) ? new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)
            : new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
        if (content.StartsWith(encoding.Preamble))
        {
            content = content[encoding.Preamble.Length..];
        }

        if (encoding is UTF8Encoding && content.IndexOf((byte)0) is >= 0 and var zero)
        {
            errors.Add(new ImportError.NotText(LineAt(file, content, zero)));

            return null;
        }

        try
        {
            return encoding.GetString(content);
        }
        catch (DecoderFallbackException broken)
        {
            errors.Add(new ImportError.NotUtf8(LineAt(file, content, broken.Index)));

            return null;
        }
    }

    private static Place LineAt(SourceFile file, ReadOnlySpan<byte> content, int index) =>
        new(file.Name, content[..Math.Clamp(index, 0, content.Length)].Count((byte)'\n') + 1);

    // Other line separators and control characters are no part of what a team says, and not every reader counts lines by them.
    private static string Cleaned(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var one = text[i];
            if (one == '\r')
            {
                if (i + 1 == text.Length || text[i + 1] != '\n')
                {
                    cleaned.Append('\n');
                }
            }
            else
            {
                cleaned.Append(one is '\n' or '\t' || !IsUnprintable(one) ? one : ' ');
            }
        }

        return cleaned.ToString();
    }

    private static bool IsUnprintable(char one) => char.IsControl(one) || one is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private bool HasEnding(params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
