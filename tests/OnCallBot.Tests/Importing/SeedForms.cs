using System.Text.RegularExpressions;

namespace OnCallBot.Tests.Importing;

/// <summary>The seed document in other forms that teams write. Each says the same as the seed.</summary>
internal static class SeedForms
{
    private const RegexOptions EveryLine = RegexOptions.Multiline | RegexOptions.ExplicitCapture;

    private static readonly Dictionary<string, Func<string, string>> Forms = new(StringComparer.Ordinal)
    {
        ["headings a level deeper"] = text => Replaced(text, "^(?=#)", "#"),
        ["setext headings"] = text => Replaced(text, "^## (?<name>.+)$", "${name}\n---").Replace("# Runbooks\n", "Runbooks\n===\n", StringComparison.Ordinal),
        ["closed headings"] = text => Replaced(text, "^(?<marks>#+) (?<name>.+)$", "${marks} ${name} ${marks}"),
        ["fields with dashes"] = text => Replaced(text, @"^[1-6]\. ", "- "),
        ["fields with asterisks"] = text => Replaced(text, @"^[1-6]\. ", "* "),
        ["fields with pluses"] = text => Replaced(text, @"^[1-6]\. ", "+ "),
        ["fields with round brackets"] = text => Replaced(text, @"^(?<number>[1-6])\. ", "${number}) "),
        ["bold fields in a list"] = text => Replaced(text, "^(?<sign>[1-6]\\. )(?<label>[^:\n]+?)(?<colon>:?)(?<rest> .*)?$", Bold),
        ["items with numbers"] = text => Replaced(text, @"^ +(?<letter>[a-c])\. ", match => $"    {match.Groups["letter"].Value[0] - 'a' + 1}. "),
        ["items with dashes"] = text => Replaced(text, @"^ +[a-c]\. ", "    - "),
        ["items with asterisks"] = text => Replaced(text, @"^ +[a-c]\. ", "    * "),
        ["items with pluses"] = text => Replaced(text, @"^ +[a-c]\. ", "    + "),
        ["items with a letter and a round bracket"] = text => Replaced(text, @"^(?<indent> +)(?<letter>[a-c])\. ", "${indent}${letter}) "),
        ["items behind a tab"] = text => Replaced(text, @"^ +(?=[a-c]\. )", "\t"),
        ["items behind two tabs"] = text => Replaced(text, @"^ +(?=[a-c]\. )", "\t\t"),
        ["items below one another"] = text => Replaced(text, @"\n[ \t]*\n(?= +[a-c]\. )", "\n"),
        ["one type of data on its label's line"] = text => Replaced(text, @"^2\. Types of data:\n[ \t]*\n +a\. (?<first>.+)\n\n(?=3)", "2. Types of data: ${first}\n\n"),
        ["on call on its label's line"] = text => Replaced(text, @"^6\. Oncall schedule\n\s*a\. ", "6. Oncall schedule: "),
        ["on-call spelled another way"] = text => text.Replace("6. Oncall schedule", "6. On-Call Schedule:", StringComparison.Ordinal),
        ["straight apostrophes in labels"] = text => text.Replace("SLA’s:", "SLA's:", StringComparison.Ordinal),
        ["labels without apostrophes"] = text => text.Replace("SLA’s:", "SLAs:", StringComparison.Ordinal),
        ["carriage returns"] = text => text.Replace("\n", "\r\n", StringComparison.Ordinal),
        ["carriage returns alone"] = text => text.Replace("\n", "\r", StringComparison.Ordinal),
        ["a byte order mark"] = text => $"\uFEFF{text}",
        ["hard spaces in labels"] = text => text.Replace("Types of data", "Types\u00A0of\u00A0data", StringComparison.Ordinal).Replace("Common Issues", "Common\u00A0Issues", StringComparison.Ordinal),
        ["comments"] = text => text.Replace("\n## ", "\n<!-- reviewed by nobody -->\n\n## ", StringComparison.Ordinal),
        ["rules between the parts"] = text => text.Replace("\n## ", "\n\n---\n\n## ", StringComparison.Ordinal),
        ["tables without pipes at the edges"] = text => Replaced(text, @"^\| *(?<row>.*?) *\|$", "${row}"),
        ["tables that are not padded"] = text => Replaced(text, @"^\|.*\|$", match => Regex.Replace(match.Value, " *\\| *", "|", EveryLine, Limit)),
        ["tables with aligned columns"] = text => Replaced(text, @"^\|-.*-\|$", match => Regex.Replace(match.Value, "-+", ":---:", EveryLine, Limit)),
        ["tables with weeks by name"] = text => Replaced(text, @"^\| (?<week>[1-4]) ", "| Week ${week} "),
        ["a rotation with weeks across"] = text => Table(text, Turned),
        ["a rotation with duties across"] = text => Table(text, ByDuty),
        ["a rotation with weeks across and duties down"] = text => Table(text, rows => Turned(ByDuty(rows))),
        ["labels without bold"] = text => text.Replace("**Principles:**", "Principles:", StringComparison.Ordinal).Replace("**Rationale:**", "Rationale:", StringComparison.Ordinal).Replace("**Holiday Coverage:**", "Holiday Coverage:", StringComparison.Ordinal),
        ["labels as headings"] = text => text.Replace("**Principles:**", "### Principles", StringComparison.Ordinal).Replace("**Rationale:**", "### Rationale", StringComparison.Ordinal).Replace("**Holiday Coverage:**", "### Holiday Coverage", StringComparison.Ordinal),
        ["principles with asterisks"] = text => Replaced(text, "^- (?=Fair|Primary owner|Holidays covered|Out-of)", "* "),
        ["a last line that ends"] = text => $"{text}\n\n\n",
    };

    public static IEnumerable<string> Names => Forms.Keys;

    private static TimeSpan Limit => TimeSpan.FromSeconds(5);

    public static string Write(string form, string seed) => Forms[form](seed);

    private static string Replaced(string text, string pattern, string by) => Regex.Replace(text, pattern, by, EveryLine, Limit);

    private static string Replaced(string text, string pattern, MatchEvaluator by) => Regex.Replace(text, pattern, by, EveryLine, Limit);

    private static string Bold(Match match) =>
        $"{match.Groups["sign"].Value}**{match.Groups["label"].Value}{match.Groups["colon"].Value}**{match.Groups["rest"].Value}";

    private static string Table(string text, Func<string[][], string[][]> rewrite)
    {
        var start = text.IndexOf("| Week ", StringComparison.Ordinal);
        var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
        var rows = rewrite([.. text[start..end].Split('\n').Where(row => !row.StartsWith("|-", StringComparison.Ordinal)).Select(row => row.Trim('|').Split('|', StringSplitOptions.TrimEntries))]);
        var lines = rows.Select(row => $"| {string.Join(" | ", row)} |").ToList();
        lines.Insert(1, $"|{string.Concat(Enumerable.Repeat("---|", rows[0].Length))}");

        return $"{text[..start]}{string.Join('\n', lines)}{text[end..]}";
    }

    private static string[][] Turned(string[][] rows) =>
        [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Select((row, index) => column == 0 && index > 0 ? $"Week {row[0]}" : row[column]).ToArray())];

    private static string[][] ByDuty(string[][] rows)
    {
        string[] duties = ["Profit Metrics & Experiments", "Growth Metrics & Experiments", "Engagement", "Backup for all"];

        return [["Week", .. duties], .. rows.Skip(1).Select(row => (string[])[row[0], .. duties.Select(duty => rows[0][Array.IndexOf(row, duty)])])];
    }
}
