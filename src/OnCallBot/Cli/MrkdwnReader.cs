using System.Text.RegularExpressions;

namespace OnCallBot.Cli;

/// <summary>Takes Slack's markup apart into runs of text, each in one style.</summary>
internal static partial class MrkdwnReader
{
    public static IEnumerable<MrkdwnRun> Read(string markup)
    {
        var at = 0;
        foreach (Match mark in Marks().Matches(markup))
        {
            if (mark.Index > at)
            {
                yield return new MrkdwnRun(Unescaped(markup[at..mark.Index]), MrkdwnStyle.Plain);
            }

            at = mark.Index + mark.Length;
            foreach (var run in Marked(mark))
            {
                yield return run;
            }
        }

        if (at < markup.Length)
        {
            yield return new MrkdwnRun(Unescaped(markup[at..]), MrkdwnStyle.Plain);
        }
    }

    /// <summary>Text without markup.</summary>
    public static MrkdwnRun Plain(string text) => new(Harmless(text), MrkdwnStyle.Plain);

    // Bold, italic and struck text begin and end at words, within one line, and can hold links and each other.
    [GeneratedRegex(
        """
        ```\n?(?<pre>.+?)```
        | `(?<code>[^`\n]+)`
        | <(?<link>[^<>\n]+)>
        | (?<!\w)\*(?=\S)(?<bold>[^*\n]+?)(?<=\S)\*(?!\w)
        | (?<!\w)_(?=\S)(?<italic>[^_\n]+?)(?<=\S)_(?!\w)
        | (?<!\w)~(?=\S)(?<struck>[^~\n]+?)(?<=\S)~(?!\w)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();

    private static IEnumerable<MrkdwnRun> Marked(Match mark)
    {
        if (mark.Groups["pre"] is { Success: true } table)
        {
            return [new MrkdwnRun(Unescaped(table.Value), MrkdwnStyle.Table)];
        }

        if (mark.Groups["code"] is { Success: true } code)
        {
            return [new MrkdwnRun(Unescaped(code.Value), MrkdwnStyle.Code)];
        }

        if (mark.Groups["link"] is { Success: true } link)
        {
            return [new MrkdwnRun(Unescaped(Named(link.Value)), MrkdwnStyle.Plain)];
        }

        var (inner, style) = mark.Groups["bold"] is { Success: true } bold ? (bold.Value, MrkdwnStyle.Bold)
            : mark.Groups["italic"] is { Success: true } italic ? (italic.Value, MrkdwnStyle.Italic)
            : (mark.Groups["struck"].Value, MrkdwnStyle.Struck);

        return Read(inner).Select(run => run with { Style = run.Style | style });
    }

    /// <summary>What stands between &lt; and &gt;: a mention, a channel, a date or a link.</summary>
    private static string Named(string inside)
    {
        var bar = inside.IndexOf('|', StringComparison.Ordinal);
        var (target, label) = bar < 0 ? (inside, null) : (inside[..bar], inside[(bar + 1)..]);

        return target[0] switch
        {
            '@' or '#' => label is { Length: > 0 } ? $"{target[0]}{label.TrimStart('@', '#')}" : target,
            '!' => label ?? $"@{target[1..].Split('^')[0]}",
            _ => label is null || label == target ? target : $"{label} ({target})",
        };
    }

    private static string Unescaped(string text) =>
        Harmless(text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal));

    /// <summary>A terminal obeys control characters: nobody's runbook may move its cursor.</summary>
    private static string Harmless(string text) =>
        text.Any(IsCommand) ? string.Concat(text.Select(letter => IsCommand(letter) ? '\uFFFD' : letter)) : text;

    private static bool IsCommand(char letter) => char.IsControl(letter) && letter is not '\n' and not '\t';
}
