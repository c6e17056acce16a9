using OnCallBot.Wording;

namespace OnCallBot.Features;

/// <summary>What one slash command can be asked for, in the order of its help.</summary>
internal sealed class CommandTable(string command)
{
    private readonly Dictionary<string, Func<IServiceProvider, IVerb>> _verbs = new(StringComparer.OrdinalIgnoreCase);

    public string Command { get; } = command;

    public List<HelpLine> Help { get; } = [];

    /// <summary>The words that call a verb.</summary>
    public IEnumerable<string> Words => _verbs.Keys.Where(word => word.Length > 0);

    /// <param name="word">The verb's own word; empty: the verb that answers whatever no other one does.</param>
    public void Add(string word, Func<IServiceProvider, IVerb> verb) => _verbs.Add(word, verb);

    /// <summary>The verb that the first word calls, and what is left for it; else the verb for everything, with everything.</summary>
    public (Func<IServiceProvider, IVerb> Verb, string Word, string Words) Pick(string text)
    {
        var end = text.AsSpan().IndexOfAny(' ', '\t', '\n');
        var first = end < 0 ? text : text[..end];

        return first.Length > 0 && _verbs.TryGetValue(first, out var verb)
            ? (verb, first, end < 0 ? "" : text[end..].Trim())
            : (_verbs[""], "", text);
    }
}
