namespace OnCallBot.Domain.Time.Spoken;

/// <summary>A word of somebody's, in lower case, and where it stands.</summary>
internal readonly record struct DayToken(string Text, int Start, int End)
{
    public const string Span = "..";

    public static List<DayToken> Split(string words)
    {
        var tokens = new List<DayToken>();
        for (var at = 0; at < words.Length;)
        {
            if (char.IsWhiteSpace(words[at]) || words[at] == ',')
            {
                at++;
                continue;
            }

            var length = SpanAt(words, at);
            if (length > 0)
            {
                tokens.Add(new DayToken(Span, at, at + length));
                at += length;
                continue;
            }

            var end = at + 1;
            while (end < words.Length && !char.IsWhiteSpace(words[end]) && words[end] != ',' && SpanAt(words, end) == 0)
            {
                end++;
            }

            // «21.12...24.12.»: the first of three dots ends the date before them.
            if (end + 2 < words.Length && words[end..(end + 3)] == "...")
            {
                end++;
            }

            tokens.Add(new DayToken(words[at..end].ToLowerInvariant(), at, end));
            at = end;
        }

        return tokens;
    }

    // Two dots, a dash, or a hyphen that stands alone.
    private static int SpanAt(string words, int at) => words[at] switch
    {
        '.' when at + 1 < words.Length && words[at + 1] == '.' => 2,
        '…' or '–' or '—' => 1,
        '-' when (at == 0 || char.IsWhiteSpace(words[at - 1])) && (at + 1 == words.Length || char.IsWhiteSpace(words[at + 1])) => 1,
        _ => 0,
    };
}
