namespace OnCallBot.Domain.Runbooks;

/// <summary>The lines of a runbook's field as people write them into a form: one line an item, and what begins with blanks goes on with the item above.</summary>
public static class RunbookLines
{
    private const string GoesOn = "  ";
    private static readonly string[] Bullets = ["- ", "* ", "• ", "– "];

    public static string Print(IEnumerable<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);

        return string.Join('\n', items.Select(Print));
    }

    public static string Print(string item) => string.Join($"\n{GoesOn}", LinesOf(item).Select(line => line.Trim()).Where(line => line.Length > 0));

    public static ValueList<string> Parse(string text)
    {
        var items = new List<string>();
        foreach (var line in LinesOf(text))
        {
            var words = Clean(line).Trim();
            if (words.Length == 0)
            {
                continue;
            }

            if (char.IsWhiteSpace(line[0]) && items.Count > 0)
            {
                items[^1] = $"{items[^1]}\n{words}";
            }
            else
            {
                items.Add(WithoutBullet(words));
            }
        }

        return items.Where(item => item.Length > 0).ToValueList();
    }

    private static string[] LinesOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return text.ReplaceLineEndings("\n").Split('\n');
    }

    private static string WithoutBullet(string words) => Array.Find(Bullets, bullet => words.StartsWith(bullet, StringComparison.Ordinal)) is { } sign ? words[sign.Length..].TrimStart() : words;

    // What nobody types, and no document should carry on.
    private static string Clean(string line) => line.Any(char.IsControl) ? string.Concat(line.Select(letter => char.IsControl(letter) ? ' ' : letter)) : line;
}
