using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Facts;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace OnCallBot.Importing.Yaml;

/// <summary>A mapping of a team file: its keys however they are spelled, its values with their lines, and what is unknown in it.</summary>
internal sealed class YamlMap
{
    private readonly SourceText _source;
    private readonly ICollection<ImportError> _errors;
    private readonly ICollection<UnreadLine> _unread;
    private readonly List<(string Key, YamlScalarNode Node, YamlNode Value)> _entries = [];
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public YamlMap(SourceText source, YamlMappingNode node, ICollection<ImportError> errors, ICollection<UnreadLine> unread)
    {
        (_source, _errors, _unread) = (source, errors, unread);
        Place = source.At((int)node.Start.Line);
        foreach (var (key, value) in node.Children)
        {
            if (key is YamlScalarNode { Value: { } name } scalar)
            {
                _entries.Add((name, scalar, value));
            }
            else
            {
                errors.Add(new ImportError.WrongValue(At(key), ValueKind.Text, Shown(key)));
            }
        }
    }

    public Place Place { get; }

    public IEnumerable<string> Keys => _entries.Select(entry => entry.Key);

    /// <summary>A node in few words, for messages.</summary>
    public static string Shown(YamlNode node) => node switch
    {
        YamlScalarNode scalar => scalar.Value ?? "",
        YamlSequenceNode => "[…]",
        _ => "{…}",
    };

    public void Fail(ImportError error) => _errors.Add(error);

    public void FailMissing(string key, string owner) => _errors.Add(new ImportError.KeyMissing(Place, key, owner));

    /// <summary>The text of a key, or null where it is not there or says nothing.</summary>
    public Stated? Text(string key) => Find(key) is { } node ? Text(node, ValueKind.Text) : null;

    /// <summary>A text that is made into a value; what cannot be is an error.</summary>
    public Said<T>? Value<T>(string key, ValueKind kind, Func<string, T?> read)
        where T : struct => Text(key) is { } text && Read(text, kind, read) is { } value ? new Said<T>(value, text.Place) : null;

    public T? Object<T>(string key, ValueKind kind, Func<string, T?> read, Func<string, string?>? near = null)
        where T : class
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (read(text.Text) is { } value)
        {
            return value;
        }

        _errors.Add(new ImportError.WrongValue(text.Place, kind, text.Text, near?.Invoke(text.Text)));

        return null;
    }

    public T? Read<T>(Stated text, ValueKind kind, Func<string, T?> read)
        where T : struct
    {
        var value = read(text.Text);
        if (value is null)
        {
            _errors.Add(new ImportError.WrongValue(text.Place, kind, text.Text));
        }

        return value;
    }

    /// <summary>The texts of a list; one text alone is a list of one, and an item with a colon in it is a text all the same.</summary>
    public IReadOnlyList<Stated> Texts(string key) => Find(key) is { } node ? Texts(node) : [];

    /// <summary>A mapping, or null; anything else is an error.</summary>
    public YamlMap? Map(string key)
    {
        if (Find(key) is not { } node)
        {
            return null;
        }

        if (node is YamlMappingNode map)
        {
            return Inner(map);
        }

        _errors.Add(new ImportError.WrongValue(At(node), ValueKind.Mapping, Shown(node)));

        return null;
    }

    public bool IsMap(string key) => Find(key) is YamlMappingNode;

    /// <summary>A list of mappings; an item that is a text stands for a mapping with that name alone.</summary>
    public IEnumerable<(YamlMap? Map, Stated? Name)> Items(string key)
    {
        if (Find(key) is not { } node)
        {
            yield break;
        }

        if (node is not YamlSequenceNode list)
        {
            _errors.Add(new ImportError.WrongValue(At(node), ValueKind.List, Shown(node)));
            yield break;
        }

        foreach (var item in list.Children)
        {
            if (item is YamlMappingNode map)
            {
                yield return (Inner(map), null);
            }
            else if (Text(item, ValueKind.Mapping) is { } text)
            {
                yield return (null, text);
            }
        }
    }

    public IEnumerable<YamlMap> Maps(string key)
    {
        foreach (var (map, name) in Items(key))
        {
            if (map is not null)
            {
                yield return map;
            }
            else
            {
                _errors.Add(new ImportError.WrongValue(name!.Place, ValueKind.Mapping, name.Text));
            }
        }
    }

    /// <summary>Every entry of a mapping whose keys are names.</summary>
    public IEnumerable<(Stated Key, IReadOnlyList<Stated> Values)> Named()
    {
        foreach (var (key, node, value) in _entries)
        {
            Use(node);
            _known[Folded(key)] = key;

            yield return (new Stated(key.Trim(), At(node)), IsNothing(value) ? [] : Texts(value));
        }
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void ReportUnknown()
    {
        foreach (var (key, node, value) in _entries.Where(entry => !_known.ContainsKey(Folded(entry.Key))))
        {
            Use(node);
            _unread.Add(new UnreadLine(UnreadKind.Key, $"{key}: {Shown(value)}", At(node), Typos.FindNear(key, _known.Values)));
        }
    }

    private YamlNode? Find(string key)
    {
        var folded = Folded(key);
        _known.TryAdd(folded, key);
        foreach (var (name, node, value) in _entries)
        {
            if (Folded(name) == folded)
            {
                Use(node);

                return IsNothing(value) ? null : value;
            }
        }

        return null;
    }

    private IReadOnlyList<Stated> Texts(YamlNode node)
    {
        if (node is not YamlSequenceNode list)
        {
            return Text(node, ValueKind.List) is { } only ? [only] : [];
        }

        return [.. list.Children.Select(item => item is YamlMappingNode map ? Line(map) : Text(item, ValueKind.Text)).Where(text => text is not null).Select(text => text!)];
    }

    /// <summary><c>- Primary Owner: Finance Team</c> is a mapping to YAML and a line to its writer.</summary>
    private Stated? Line(YamlMappingNode map)
    {
        var parts = new List<string>();
        foreach (var (key, value) in map.Children)
        {
            if (Text(key, ValueKind.Text) is { } name)
            {
                parts.Add(IsNothing(value) ? $"{name.Text}:" : Text(value, ValueKind.Text) is { } text ? $"{name.Text}: {text.Text}" : name.Text);
            }
        }

        return parts.Count == 0 ? null : new Stated(string.Join("; ", parts), At(map));
    }

    private Stated? Text(YamlNode node, ValueKind expected)
    {
        if (node is not YamlScalarNode scalar)
        {
            _errors.Add(new ImportError.WrongValue(At(node), expected, Shown(node)));

            return null;
        }

        Use(scalar);

        return string.IsNullOrWhiteSpace(scalar.Value) ? null : new Stated(scalar.Value.Trim(), At(scalar));
    }

    private YamlMap Inner(YamlMappingNode map) => new(_source, map, _errors, _unread);

    private void Use(YamlScalarNode scalar)
    {
        // A block's end is where the next thing begins, at the earliest in the column of its key.
        var last = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded && scalar.End.Column == 1 ? scalar.End.Line - 1 : scalar.End.Line;
        _source.Use((int)scalar.Start.Line, (int)last);
    }

    private Place At(YamlNode node) => _source.At((int)node.Start.Line);

    private static bool IsNothing(YamlNode node) => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" or "Null" or "NULL" };

    private static string Folded(string key) => string.Concat(key.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
