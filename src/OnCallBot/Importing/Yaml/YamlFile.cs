using System.Buffers;
using OnCallBot.Domain.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace OnCallBot.Importing.Yaml;

/// <summary>A YAML file as nodes. One that is built to exhaust its reader is refused before it is built.</summary>
internal static class YamlFile
{
    private const int Deepest = 24;
    private const int MostAliases = 100;

    private static readonly SearchValues<char> Brackets = SearchValues.Create("[]{}, ");

    public static IReadOnlyList<YamlDocument> Read(SourceText source, ICollection<ImportError> errors, ICollection<SkippedLog> logs)
    {
        var documents = new List<YamlDocument>();
        try
        {
            if (FindAbuse(source) is { } abuse)
            {
                errors.Add(abuse);

                return [];
            }

            var stream = new YamlStream();
            if (!TryLoad(stream, source))
            {
                errors.Add(new ImportError.BadYaml(source.At(1), Why: null));

                return [];
            }

            UseStructure(source);
            foreach (var root in stream.Documents.Select(document => document.RootNode))
            {
                if (FindLog(root) is { } log)
                {
                    foreach (var scalar in root.AllNodes.OfType<YamlScalarNode>())
                    {
                        source.Use((int)scalar.Start.Line, (int)scalar.End.Line);
                    }

                    logs.Add(new SkippedLog(source.At((int)root.Start.Line), log.Children.Count));
                }
                else if (root is YamlMappingNode map)
                {
                    var unread = new List<UnreadLine>();
                    documents.Add(new YamlDocument(source, new YamlMap(source, map, errors, unread), unread));
                }
                else if (root is not YamlScalarNode { Value: null or "" })
                {
                    errors.Add(new ImportError.WrongValue(source.At((int)root.Start.Line), ValueKind.Mapping, YamlMap.Shown(root)));
                }
            }
        }
        catch (YamlException broken)
        {
            errors.Add(new ImportError.BadYaml(source.At((int)broken.Start.Line), broken.InnerException?.Message ?? broken.Message));
        }

        return documents;
    }

    /// <summary>The entries of a document that is nothing but the log of an export, or null: it is something else.</summary>
    private static YamlSequenceNode? FindLog(YamlNode root) =>
        root is YamlMappingNode { Children: [{ Key: YamlScalarNode { Value: LogExport.Key }, Value: YamlSequenceNode log }] } ? log : null;

    private static ImportError? FindAbuse(SourceText source)
    {
        using var reader = new StringReader(source.Text);
        var parser = new Parser(reader);
        var (depth, aliases) = (0, 0);
        ImportError? broken;
        while (TryMove(parser, source, out broken))
        {
            var place = source.At((int)parser.Current!.Start.Line);
            depth += parser.Current.NestingIncrease;
            if (depth > Deepest)
            {
                return new ImportError.NestedTooDeeply(place);
            }

            if (parser.Current is AnchorAlias && ++aliases > MostAliases)
            {
                return new ImportError.TooManyAliases(place, MostAliases);
            }
        }

        return broken;
    }

    private static bool TryLoad(YamlStream stream, SourceText source)
    {
        using var reader = new StringReader(source.Text);
        try
        {
            stream.Load(reader);

            return true;
        }
        catch (ArgumentException)
        {
            // YamlDotNet's nodes stumble so over a bracket that closes what was never opened, and say no place.
            return false;
        }
    }

    private static bool TryMove(Parser parser, SourceText source, out ImportError? broken)
    {
        broken = null;
        try
        {
            return parser.MoveNext();
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner gives up so on brackets where a plain value should stand, and says no place.
            broken = new ImportError.BadYaml(source.At((int)(parser.Current?.End.Line ?? 1)), Why: null);

            return false;
        }
    }

    /// <summary>Comments, separators and lines of brackets say nothing by themselves.</summary>
    private static void UseStructure(SourceText source)
    {
        for (var line = 1; line <= source.Lines.Count; line++)
        {
            var text = source.Lines[line - 1].AsSpan().Trim();
            if (text.StartsWith("#") || text.StartsWith("%YAML") || text is "---" or "..." || !text.ContainsAnyExcept(Brackets))
            {
                source.Use(line);
            }
        }
    }
}
