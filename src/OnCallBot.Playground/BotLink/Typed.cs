using System.Buffers;
using System.Text;
using OnCallBot.Playground.State;

namespace OnCallBot.Playground.BotLink;

/// <summary>What a person typed, in Slack's markup: escaped, and names turned into ids.</summary>
internal sealed class Typed(People people, Conversations conversations)
{
    private static readonly SearchValues<char> AfterLink = SearchValues.Create(" \t\r\n<>|");

    private static readonly string[] Broadcasts = ["here", "channel", "everyone"];

    /// <param name="withLabels"><c>&lt;@U1|ana&gt;</c>, as in commands, and not <c>&lt;@U1&gt;</c>, as in messages.</param>
    public string ToMarkup(string text, bool withLabels)
    {
        var markup = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var (written, length) = Token(text, at, withLabels);
            markup.Append(written);
            at += length;
        }

        return markup.ToString();
    }

    private (string Written, int Length) Token(string text, int at, bool withLabels)
    {
        var rest = text[at..];
        var isAtStart = at == 0 || !char.IsLetterOrDigit(text[at - 1]);

        return rest[0] switch
        {
            '@' when isAtStart && Person(rest[1..], withLabels) is { } mention => (mention.Markup, mention.Length + 1),
            '#' when isAtStart && Channel(rest[1..]) is { } channel => (channel.Markup, channel.Length + 1),
            '<' when Ready(rest, withLabels) is { } ready => ready,
            'h' when isAtStart && LinkLength(rest) is > 0 and var length => ($"<{Escape(rest[..length])}>", length),
            '&' => ("&amp;", 1),
            '<' => ("&lt;", 1),
            '>' => ("&gt;", 1),
            var letter => (letter.ToString(), 1),
        };
    }

    private (string Markup, int Length)? Person(string text, bool withLabels)
    {
        var named = people.Humans().Append(people.Bot)
            .SelectMany(person => new[] { person.DisplayName, person.Name, People.HandleOf(person) }.Select(name => (Person: person, Name: name)))
            .OrderByDescending(pair => pair.Name.Length)
            .FirstOrDefault(pair => StartsWithWord(text, pair.Name));
        if (named.Name is not null)
        {
            return (Mention(named.Person, withLabels), named.Name.Length);
        }

        return Broadcasts.FirstOrDefault(word => StartsWithWord(text, word)) is { } broadcast ? ($"<!{broadcast}>", broadcast.Length) : null;
    }

    private (string Markup, int Length)? Channel(string text)
    {
        var channel = conversations.All()
            .Where(conversation => !conversation.IsDirect)
            .OrderByDescending(conversation => conversation.Name.Length)
            .FirstOrDefault(conversation => StartsWithWord(text, conversation.Name));

        return channel is null ? null : ($"<#{channel.Id}|{channel.Name}>", channel.Name.Length);
    }

    /// <summary>A mention that somebody pasted in Slack's own markup.</summary>
    private (string Markup, int Length)? Ready(string text, bool withLabels)
    {
        var end = text.IndexOf('>', StringComparison.Ordinal);
        if (end < 0 || !text.StartsWith("<@", StringComparison.Ordinal))
        {
            return null;
        }

        return people.Find(text[2..end].Split('|')[0]) is { } person ? (Mention(person, withLabels), end + 1) : null;
    }

    private static string Mention(PlaygroundPerson person, bool withLabels) =>
        withLabels ? $"<@{person.Id}|{Escape(People.HandleOf(person))}>" : $"<@{person.Id}>";

    private static int LinkLength(string text)
    {
        if (!text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var end = text.AsSpan().IndexOfAny(AfterLink);
        var link = (end < 0 ? text : text[..end]).TrimEnd('.', ',', ';', ':', '!', '?', ')');

        return link.EndsWith("//", StringComparison.Ordinal) ? 0 : link.Length;
    }

    private static bool StartsWithWord(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length]));

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
