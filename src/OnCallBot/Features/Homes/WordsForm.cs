using OnCallBot.Domain;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Blocks;

namespace OnCallBot.Features.Homes;

/// <summary>Whatever one would type behind a command.</summary>
internal sealed class WordsForm(string name, string command, string label, string hint) : HomeForm
{
    private const string Action = "home-words";
    private const int Longest = 300;

    public override string Name => name;

    public override string Label => label;

    protected override string Submit => HomeFormWording.Answer;

    public override IEnumerable<string> Commands(ViewState state) => [$"{command} {Voice.InLine(state.GetValue<PlainTextInputValue>(Action)?.Value ?? "", Longest)}"];

    protected override IEnumerable<Block> Fields(Asker asker, TeamState team, DateTimeOffset now)
    {
        yield return Field(HomeFormWording.Words, new PlainTextInput { ActionId = Action, MaxLength = Longest, FocusOnLoad = true }, hint);
    }
}
