using System.Text;

namespace OnCallBot.Features.Calendars;

/// <summary>Folds a calendar's lines at 75 octets, between characters. (Ical.Net 5.2.4 counts others, and breaks one that UTF-16 writes as two in the middle: then neither half is one.)</summary>
internal static class FoldedLines
{
    private const int Longest = 75;
    private const string Break = "\r\n";
    private const string Fold = Break + " ";

    public static string Of(string calendar)
    {
        var text = new StringBuilder(calendar.Length);
        foreach (var line in calendar.Replace(Fold, "", StringComparison.Ordinal).Split(Break, StringSplitOptions.RemoveEmptyEntries))
        {
            var length = 0;
            foreach (var rune in line.EnumerateRunes())
            {
                if (length + rune.Utf8SequenceLength > Longest)
                {
                    text.Append(Fold);
                    length = 1;
                }

                text.Append(rune);
                length += rune.Utf8SequenceLength;
            }

            text.Append(Break);
        }

        return text.ToString();
    }
}
