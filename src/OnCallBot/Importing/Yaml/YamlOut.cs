using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OnCallBot.Importing.Yaml;

/// <summary>Writes YAML that reads back as the same texts. What is empty is left out.</summary>
internal sealed partial class YamlOut : IDisposable
{
    private readonly StringWriter _text = new() { NewLine = "\n" };
    private readonly Emitter _emitter;

    public YamlOut()
    {
        _emitter = new Emitter(_text, new EmitterSettings().WithBestWidth(int.MaxValue));
        _emitter.Emit(new StreamStart());
    }

    public void Dispose() => _text.Dispose();

    /// <summary>One document.</summary>
    public void Document(bool isFirst, Action<YamlOut> keys)
    {
        _emitter.Emit(new DocumentStart(version: null, tags: null, isImplicit: isFirst));
        Map(keys);
        _emitter.Emit(new DocumentEnd(isImplicit: true));
    }

    public void Comment(string text) => _emitter.Emit(new Comment(text, isInline: false));

    public void Text(string key, string? value)
    {
        if (value is not null)
        {
            Scalar(key);
            Scalar(value);
        }
    }

    public void Texts(string key, IEnumerable<string> values, bool isFlow = false)
    {
        var list = values.ToList();
        if (list.Count > 0)
        {
            Scalar(key);
            _emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, isFlow ? SequenceStyle.Flow : SequenceStyle.Block));
            list.ForEach(Scalar);
            _emitter.Emit(new SequenceEnd());
        }
    }

    public void Mapping(string key, Action<YamlOut> keys)
    {
        Scalar(key);
        Map(keys);
    }

    public void Maps<T>(string key, IEnumerable<T> items, Action<YamlOut, T> keys)
    {
        var list = items.ToList();
        if (list.Count > 0)
        {
            Scalar(key);
            _emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
            list.ForEach(item => Map(inner => keys(inner, item)));
            _emitter.Emit(new SequenceEnd());
        }
    }

    /// <summary>The same, each item on one line.</summary>
    public void Lines<T>(string key, IEnumerable<T> items, Action<YamlOut, T> keys)
    {
        Scalar(key);
        _emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
        foreach (var item in items)
        {
            Map(inner => keys(inner, item), MappingStyle.Flow);
        }

        _emitter.Emit(new SequenceEnd());
    }

    public string Finish()
    {
        _emitter.Emit(new StreamEnd());

        return _text.ToString();
    }

    private void Map(Action<YamlOut> keys, MappingStyle style = MappingStyle.Block)
    {
        _emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, style));
        keys(this);
        _emitter.Emit(new MappingEnd());
    }

    /// <summary>Plain where no YAML reader could take it for anything but a text or a day, else in double quotes.</summary>
    private void Scalar(string value)
    {
        var isPlain = Plain().IsMatch(value) && value.ToUpperInvariant() is not ("NULL" or "TRUE" or "FALSE" or "YES" or "NO" or "ON" or "OFF" or "Y" or "N");
        _emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, value, isPlain ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted, isPlainImplicit: isPlain, isQuotedImplicit: true));
    }

    [GeneratedRegex(@"^([\p{L}]([\p{L}\p{N} _./()+-]*[\p{L}\p{N}_)])?|[0-9]{4}-[0-9]{2}-[0-9]{2}(\.\.[0-9]{4}-[0-9]{2}-[0-9]{2})?|[0-9]{1,4}[hm])$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Plain();
}
