using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Blocks;
using Option = SlackNet.Blocks.Option;

namespace OnCallBot.Features.Runbooks.Editing;

/// <summary>The form in which a runbook is written: a field for each of its parts, one line an item; what one field of Slack's does not hold goes on in the next.</summary>
internal static class RunbookForm
{
    public const string CallbackId = "runbook-form";
    public const string PipelineField = "runbook-pipeline";

    /// <summary>What one field of Slack's takes.</summary>
    public const int LongestPart = 3000;

    // From here on, somebody may want to write more than still fits.
    private const int Crowded = 2400;
    private const int MostParts = EditRunbook.MostCharacters / LongestPart;
    private const int MostOptions = 100;
    private const int LongestLabel = 75;
    private const int LongestValue = 150;

    /// <param name="shown">What stands in the fields.</param>
    /// <param name="seen">The trace of what the runbook says now; null: there is none.</param>
    /// <param name="heading">What is said above them.</param>
    public static ModalViewDefinition Render(Pipeline pipeline, RunbookText shown, string? seen, params IEnumerable<Block> heading)
    {
        var view = Empty(new RunbookFormKey(pipeline.Id, seen), isNew: seen is null);
        foreach (var block in heading)
        {
            view.Blocks.Add(block);
        }

        view.Blocks.Add(Shapes.Context(RunbookFormWording.OneLineAnItem, RunbookFormWording.FilesGoOn));
        AddFields(view, shown, seen);

        return view;
    }

    /// <summary>The form for a runbook that is yet to be written, of one of several pipelines.</summary>
    public static ModalViewDefinition Choose(IEnumerable<Pipeline> pipelines)
    {
        var view = Empty(new RunbookFormKey(Pipeline: null, Seen: null), isNew: true);
        view.Blocks.Add(new InputBlock
        {
            BlockId = PipelineField,
            Label = new PlainText(RunbookFormWording.Pipeline),
            Element = new StaticSelectMenu
            {
                ActionId = PipelineField,
                Options = [.. pipelines.Where(pipeline => pipeline.Id.Value.Length <= LongestValue).Take(MostOptions).Select(pipeline => new Option { Text = new PlainText(Voice.Cut(pipeline.Name, LongestLabel)), Value = pipeline.Id.Value })],
            },
        });
        view.Blocks.Add(Shapes.Context(RunbookFormWording.OneLineAnItem));
        AddFields(view, RunbookText.Empty, seen: null);

        return view;
    }

    /// <summary>What is said in the form's place when it is done.</summary>
    public static ModalViewDefinition Done(bool isNew, Mrkdwn said) => new()
    {
        Title = new PlainText(RunbookFormWording.Title(isNew)),
        Close = new PlainText(SwapFormWording.Done),
        Blocks = [Shapes.Section(said)],
    };

    public static PipelineId? FindChosen(ViewInfo view) =>
        view.State?.GetValue<StaticSelectValue>(PipelineField)?.SelectedOption?.Value is { Length: > 0 } id ? new PipelineId(id) : null;

    /// <summary>The field of Slack's in which more stands than it takes, or null.</summary>
    public static (RunbookField Field, int Part, int Length)? FindOverfull(ViewInfo view) => RunbookText.Fields
        .SelectMany(field => PartsOf(view, field).Select((text, part) => (field, part, text.Length)))
        .Where(one => one.Length > LongestPart)
        .Select(one => ((RunbookField, int, int)?)one)
        .FirstOrDefault();

    /// <summary>What was written. Of a field that nobody touched, or that the form could not show, what it said before.</summary>
    /// <param name="before">What stood in the fields.</param>
    /// <param name="now">What the runbook says by now.</param>
    public static RunbookText TextOf(ViewInfo view, RunbookText before, RunbookText now) => RunbookText.Of(field =>
    {
        var parts = PartsOf(view, field);
        var written = RunbookLines.Parse(string.Join('\n', parts));

        return parts.Count == 0 || written.Equals(RunbookLines.Parse(RunbookLines.Print(before[field]))) ? now[field] : written;
    });

    /// <summary>Where words about a field stand.</summary>
    public static string BlockOf(RunbookField field, int part, string? seen) => string.Create(CultureInfo.InvariantCulture, $"{ActionOf(field, part)}-{seen}");

    private static ModalViewDefinition Empty(RunbookFormKey key, bool isNew) => new()
    {
        CallbackId = CallbackId,
        Title = new PlainText(RunbookFormWording.Title(isNew)),
        Submit = new PlainText(RunbookFormWording.Submit),
        Close = new PlainText(SwapFormWording.Close),
        PrivateMetadata = key.ToString(),
    };

    private static void AddFields(ModalViewDefinition view, RunbookText shown, string? seen)
    {
        foreach (var field in RunbookText.Fields)
        {
            if (FindParts(shown[field]) is not { } parts)
            {
                view.Blocks.Add(Shapes.Section(RunbookFormWording.TooLongForTheForm(field, RunbookLines.Print(shown[field]).Length)));
                continue;
            }

            for (var part = 0; part < parts.Count; part++)
            {
                view.Blocks.Add(new InputBlock
                {
                    // Another one after each change: Slack keeps what stands in a field that it knows.
                    BlockId = BlockOf(field, part, seen),
                    Label = new PlainText(RunbookFormWording.Label(field, part + 1, parts.Count)),
                    Hint = part == 0 && RunbookFormWording.Hint(field) is { } hint ? new PlainText(hint) : null,
                    Optional = true,
                    Element = new PlainTextInput { ActionId = ActionOf(field, part), Multiline = true, MaxLength = LongestPart, InitialValue = parts[part].Length > 0 ? parts[part] : null },
                });
            }
        }
    }

    /// <summary>The items over as many of Slack's fields as they need, with room to write on; null: they do not fit.</summary>
    private static List<string>? FindParts(ValueList<string> items)
    {
        var parts = new List<string>();
        foreach (var item in items.Select(RunbookLines.Print))
        {
            if (item.Length > LongestPart)
            {
                return null;
            }

            if (parts.Count > 0 && parts[^1].Length + 1 + item.Length <= LongestPart)
            {
                parts[^1] = $"{parts[^1]}\n{item}";
            }
            else
            {
                parts.Add(item);
            }
        }

        if (parts.Count == 0 || (parts[^1].Length > Crowded && parts.Count < MostParts))
        {
            parts.Add("");
        }

        return parts.Count <= MostParts ? parts : null;
    }

    private static List<string> PartsOf(ViewInfo view, RunbookField field) =>
    [
        .. Enumerable.Range(0, MostParts)
            .Select(part => view.State?.GetValue<PlainTextInputValue>(ActionOf(field, part)))
            .OfType<PlainTextInputValue>()
            .Select(value => value.Value ?? ""),
    ];

    private static string ActionOf(RunbookField field, int part) => string.Create(CultureInfo.InvariantCulture, $"runbook-{field.ToString().ToLowerInvariant()}-{part}");
}
