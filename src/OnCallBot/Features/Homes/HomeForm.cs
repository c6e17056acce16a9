using OnCallBot.Domain;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Blocks;

namespace OnCallBot.Features.Homes;

/// <summary>A form of the home: what is put into it becomes commands, and what they answer is shown in its place.</summary>
internal abstract class HomeForm
{
    public const string CallbackId = "home-form";

    /// <summary>As the form carries it.</summary>
    public abstract string Name { get; }

    public string ActionId => $"{CallbackId}-{Name}";

    public abstract string Label { get; }

    protected abstract string Submit { get; }

    public SlackNet.Blocks.Button Button() => Shapes.Button(Label, ActionId, Name);

    public ModalViewDefinition Render(Asker asker, TeamState team, DateTimeOffset now) => new()
    {
        CallbackId = CallbackId,
        Title = new PlainText(Label),
        Submit = new PlainText(Submit),
        Close = new PlainText(SwapFormWording.Close),
        PrivateMetadata = Name,
        Blocks = [.. Fields(asker, team, now)],
    };

    /// <summary>The commands that it comes to, as they would be typed.</summary>
    public abstract IEnumerable<string> Commands(ViewState state);

    protected abstract IEnumerable<Block> Fields(Asker asker, TeamState team, DateTimeOffset now);

    protected static InputBlock Field(string label, IInputBlockElement element, string? hint = null, bool isOptional = false) => new()
    {
        Label = new PlainText(label),
        Element = element,
        Hint = hint is null ? null : new PlainText(hint),
        Optional = isOptional,
    };
}
