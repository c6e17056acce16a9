using OnCallBot.Domain.People;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Homes;

/// <summary>Buttons for what commands do. Each opens a form, or runs its command, and what that answers is shown in a modal.</summary>
internal static class HomeButtons
{
    /// <summary>What somebody in a rotation does most.</summary>
    public static ActionsBlock First() => Row([(HomeWording.Swap, "/oncall swap"), (HomeWording.Note, "/oncall note")], HomeForms.Leave);

    /// <param name="engineer">Null: somebody of no team.</param>
    public static IEnumerable<Block> All(Engineer? engineer, bool isAdmin)
    {
        yield return new DividerBlock();
        yield return Shapes.Section(HomeWording.What);
        yield return Row([(HomeWording.Who, "/oncall"), (HomeWording.Schedule, "/oncall schedule"), (HomeWording.Holidays, "/oncall holidays"), (HomeWording.Fairness, "/oncall fairness")], HomeForms.Ask);
        yield return Row([(HomeWording.Runbooks, "/runbook list"), (HomeWording.Findings, "/runbook lint"), .. engineer is null ? ((string, string)[])[] : [(HomeWording.EditRunbook, "/runbook edit"), (HomeWording.AddRunbook, "/runbook add")]], HomeForms.Find);
        if (engineer is not null)
        {
            yield return Row([(HomeWording.Me, "/oncall me"), (HomeWording.Leave, "/oncall leave"), (HomeWording.Notes, "/oncall notes"), (HomeWording.Calendar, "/oncall calendar")], HomeForms.Remind, HomeForms.Settings);
        }

        yield return Row([(HomeWording.Help, "/oncall help"), (HomeWording.RunbookHelp, "/runbook help"), .. isAdmin ? [(HomeWording.Log, "/oncall log"), (HomeWording.Jobs, "/oncall jobs")] : ((string, string)[])[]]);
    }

    /// <summary>Alone beside a text.</summary>
    public static SlackNet.Blocks.Button Beside(string label, string command) => Shapes.Button(label, $"{AnswerMessages.RunAction}0", command);

    // Slack wants another action_id for every button of a block.
    private static ActionsBlock Row(IEnumerable<(string Label, string Command)> buttons, params IEnumerable<HomeForm> forms) =>
        new() { Elements = [.. buttons.Select((button, at) => Shapes.Button(button.Label, $"{AnswerMessages.RunAction}{at}", button.Command)), .. forms.Select(form => form.Button())] };
}
