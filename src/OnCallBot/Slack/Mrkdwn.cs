using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using OnCallBot.Domain.People;

namespace OnCallBot.Slack;

/// <summary>
/// Text with Slack's markup in it, safe by construction: the words of the program are markup, whatever is put into them is escaped.
/// </summary>
internal readonly record struct Mrkdwn
{
    private const string Ellipsis = "…";
    private const int LongestEntity = 5;

    // What Slack reads as markup, and the characters that turn the reading direction for all that follows.
    private static readonly SearchValues<char> Dangerous = SearchValues.Create("&<>\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    private readonly string? _value;

    private Mrkdwn(string value) => _value = value;

    /// <summary>As Slack gets it.</summary>
    public string Value => _value ?? "";

    public bool IsEmpty => Value.Length == 0;

    public static Mrkdwn Of(ref Writer text) => new(text.ToStringAndClear());

    /// <summary>Somebody's words, all of them escaped.</summary>
    public static Mrkdwn Plain(string text) => text.AsSpan().ContainsAny(Dangerous) ? Of($"{text}") : new(text);

    /// <summary>A mention; it notifies those who did not see the message anyway, so it belongs into private answers.</summary>
    public static Mrkdwn Mention(SlackUserId user) => Of($"{new Mrkdwn("<@")}{user.Value}{new Mrkdwn(">")}");

    /// <summary>A link to a channel where its id is known, else its name.</summary>
    public static Mrkdwn Channel(string idOrName) =>
        SlackIds.IsChannel(idOrName) ? Of($"{new Mrkdwn("<#")}{idOrName}{new Mrkdwn(">")}") : Plain($"#{idOrName.TrimStart('#')}");

    /// <summary>A link under its own address: nobody's words stand on it, so it cannot lie about where it leads.</summary>
    /// <param name="address">Without blanks, angle brackets and bars.</param>
    public static Mrkdwn Link(string address) => Of($"{new Mrkdwn("<")}{address}{new Mrkdwn(">")}");

    public static Mrkdwn Join(string separator, IEnumerable<Mrkdwn> parts)
    {
        var text = new Writer(literalLength: 0, formattedCount: 0);
        var isFirst = true;
        foreach (var part in parts)
        {
            if (!isFirst)
            {
                text.AppendFormatted(separator);
            }

            text.AppendFormatted(part);
            isFirst = false;
        }

        return Of(ref text);
    }

    /// <summary>At most that many characters, never ending inside an entity, a mention or a surrogate pair.</summary>
    public Mrkdwn Cut(int length)
    {
        if (Value.Length <= length)
        {
            return this;
        }

        var end = length - Ellipsis.Length;
        var markup = Value.AsSpan(0, end).LastIndexOf('<');
        if (markup >= 0 && !Value.AsSpan(markup, end - markup).Contains('>'))
        {
            end = markup;
        }

        var tail = Math.Max(0, end - LongestEntity);
        var entity = Value.AsSpan(tail, end - tail).LastIndexOf('&');
        if (entity >= 0 && !Value.AsSpan(tail + entity, end - tail - entity).Contains(';'))
        {
            end = tail + entity;
        }

        if (end > 0 && char.IsHighSurrogate(Value[end - 1]))
        {
            end--;
        }

        return new Mrkdwn(string.Concat(Value.AsSpan(0, end), Ellipsis));
    }

    public override string ToString() => Value;

    /// <summary>What <c>Mrkdwn.Of($"…")</c> writes with.</summary>
    [InterpolatedStringHandler]
    internal ref struct Writer(int literalLength, int formattedCount)
    {
        private DefaultInterpolatedStringHandler _text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

        public void AppendLiteral(string text) => _text.AppendLiteral(text);

        public void AppendFormatted(Mrkdwn markup) => _text.AppendLiteral(markup.Value);

        public void AppendFormatted(int number) => _text.AppendFormatted(number);

        public void AppendFormatted(string? text)
        {
            var rest = text.AsSpan();
            for (var at = rest.IndexOfAny(Dangerous); at >= 0; at = rest.IndexOfAny(Dangerous))
            {
                _text.AppendFormatted(rest[..at]);
                _text.AppendLiteral(rest[at] switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    _ => "",
                });
                rest = rest[(at + 1)..];
            }

            _text.AppendFormatted(rest);
        }

        public string ToStringAndClear() => _text.ToStringAndClear();
    }
}
