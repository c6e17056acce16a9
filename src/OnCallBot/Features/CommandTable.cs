using System.Diagnostics.CodeAnalysis;
using OnCallBot.Domain.Time.Spoken;
using OnCallBot.Wording;

namespace OnCallBot.Features;

/// <summary>What one slash command can be asked for, in the order of its help.</summary>
internal sealed class CommandTable(string command)
{
    public const string HelpWord = "help";

    // As programs in a terminal are asked for it, and what people say first to somebody new.
    private static readonly string[] OtherWordsForHelp = ["?", "-h", "--help", "/?", "hi", "hello", "hey", "what can you do", "what can you do?"];

    private readonly Dictionary<string, Func<IServiceProvider, IVerb>> _verbs = new(StringComparer.OrdinalIgnoreCase);

    public string Command { get; } = command;

    public List<HelpLine> Help { get; } = [];

    /// <summary>The words that call a verb.</summary>
    public IEnumerable<string> Words => _verbs.Keys.Where(word => word.Length > 0);

    /// <param name="word">The verb's own word; empty: the verb that answers whatever no other one does.</param>
    public void Add(string word, Func<IServiceProvider, IVerb> verb) => _verbs.Add(word, verb);

    /// <summary>
    /// The verb that the first word calls, or the first one behind a time: «next week me». And what is left for it.
    /// Else the verb for everything, with everything.
    /// </summary>
    /// <param name="today">The day from which times are read.</param>
    public (Func<IServiceProvider, IVerb> Verb, string Word, string Words) Pick(string text, DateOnly today)
    {
        if (OtherWordsForHelp.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            text = HelpWord;
        }

        if (TryTakeVerb(text, out var verb, out var word, out var words))
        {
            return (verb, word, words);
        }

        return Words.Any(known => text.Contains(known, StringComparison.OrdinalIgnoreCase))
            && DayReader.Read(text, today) is DayReading.Found found
            && TryTakeVerb(found.Rest, out verb, out word, out words)
                ? (verb, word, $"{words} {found.Said}".TrimStart())
                : (_verbs[""], "", text);
    }

    private bool TryTakeVerb(string text, [NotNullWhen(true)] out Func<IServiceProvider, IVerb>? verb, out string word, out string words)
    {
        // Keyboards make blanks that do not break, too.
        var blank = text.FirstOrDefault(char.IsWhiteSpace);
        var end = blank == default ? -1 : text.IndexOf(blank, StringComparison.Ordinal);
        word = end < 0 ? text : text[..end];
        words = end < 0 ? "" : text[end..].Trim();
        verb = null;

        return word.Length > 0 && _verbs.TryGetValue(word, out verb);
    }
}
