using OnCallBot.Domain;
using OnCallBot.Domain.ShiftReminders;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Blocks;

namespace OnCallBot.Features.Homes;

/// <summary>How long before a shift somebody is reminded of it.</summary>
internal sealed class RemindForm : HomeForm
{
    private const string Action = "home-remind";
    private const string Usual = "usual";

    private static readonly string[] Leads = ["1h", "2h", "4h", "8h", "36h", "2d"];

    public override string Name => "remind";

    public override string Label => HomeFormWording.Remind;

    protected override string Submit => HomeFormWording.Save;

    public override IEnumerable<string> Commands(ViewState state) => [$"/oncall remind {state.GetValue<StaticSelectValue>(Action)?.SelectedOption?.Value ?? Usual}"];

    protected override IEnumerable<Block> Fields(Asker asker, TeamState team, DateTimeOffset now)
    {
        var usual = SettingsForm.OptionOf(HomeFormWording.UsualLead, Usual);
        var holds = asker.Engineer?.RemindAhead;
        List<(TimeSpan? Lead, SlackNet.Blocks.Option Option)> choices =
        [
            (null, usual),
            .. Leads.Select(text => (Lead: ReminderLead.Find(text), text)).Select(one => (one.Lead, SettingsForm.OptionOf(HomeFormWording.Lead(one.Lead!.Value), one.text))),
            (ReminderLead.None, SettingsForm.OptionOf(HomeFormWording.NoLead, ReminderLead.Write(ReminderLead.None))),
        ];

        // What they typed may be none of these.
        if (holds is { } own && choices.TrueForAll(choice => choice.Lead != own))
        {
            choices.Add((own, SettingsForm.OptionOf(HomeFormWording.Lead(own), ReminderLead.Write(own))));
        }

        yield return Field(
            HomeFormWording.RemindMe,
            new StaticSelectMenu { ActionId = Action, Options = [.. choices.Select(choice => choice.Option)], InitialOption = choices.Find(choice => choice.Lead == holds).Option });
    }
}
