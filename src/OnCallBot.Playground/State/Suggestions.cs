using System.Text.Json;

namespace OnCallBot.Playground.State;

/// <summary>What the app has offered in its external menus: one of these is chosen by its value.</summary>
internal sealed class Suggestions
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Place, string Block, string Action), Dictionary<string, JsonElement>> _offered = [];

    public void Remember(string place, string block, string action, IEnumerable<JsonElement> options)
    {
        lock (_gate)
        {
            if (!_offered.TryGetValue((place, block, action), out var known))
            {
                _offered.Add((place, block, action), known = new Dictionary<string, JsonElement>(StringComparer.Ordinal));
            }

            foreach (var option in options)
            {
                known[option.FindText("value") ?? ""] = option;
            }
        }
    }

    public IReadOnlyList<JsonElement> Of(string place, string block, string action)
    {
        lock (_gate)
        {
            return _offered.TryGetValue((place, block, action), out var known) ? [.. known.Values] : [];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _offered.Clear();
        }
    }
}
