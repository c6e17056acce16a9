using OnCallBot.Domain.People;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Homes;

/// <summary>What stands first until it is answered: whose page it is, and the two things that the bot would like to know.</summary>
internal static class HomeWelcome
{
    /// <param name="engineer">Null: somebody of no team, who has no holidays and no shifts.</param>
    public static IEnumerable<Block> Of(Engineer? engineer, Asker asker, Voice voice)
    {
        yield return Shapes.Section(HomeWording.Welcome(engineer?.CalledBy));
        if (engineer is null)
        {
            yield return new ActionsBlock { Elements = [Shapes.Primary(HomeWording.GotIt, SettleHome.ActionId, SettleHome.ActionId)] };
        }
        else
        {
            yield return Shapes.Section(HomeWording.Asks(engineer, asker.Zone, voice));
            var set = HomeForms.Settings.Button();
            set.Style = ButtonStyle.Primary;
            yield return new ActionsBlock { Elements = [set, Shapes.Button(HomeWording.LeaveIt, SettleHome.ActionId, SettleHome.ActionId)] };
        }

        yield return new DividerBlock();
    }
}
