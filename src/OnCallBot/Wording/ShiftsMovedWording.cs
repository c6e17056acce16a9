using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What somebody is told whose future shifts an import has moved.</summary>
internal static class ShiftsMovedWording
{
    private const int Shown = 6;

    public static Mrkdwn Of(Rotation rotation, MovedShifts moved, Voice voice) => Mrkdwn.Join("\n",
    [
        Mrkdwn.Of($"*Your shifts in {rotation.Name} have changed*: the team's files were imported anew."),
        .. List(Mrkdwn.Of($"No longer yours:"), moved.Before, voice),
        .. List(Mrkdwn.Of($"Now yours:"), moved.After, voice),
        Mrkdwn.Of($"`/oncall me` lists all that you hold."),
    ]);

    private static IEnumerable<Mrkdwn> List(Mrkdwn title, ValueList<HeldShift> shifts, Voice voice)
    {
        if (shifts.Count == 0)
        {
            yield break;
        }

        yield return title;
        foreach (var line in Shortened.To(shifts, Shown, shift => Mrkdwn.Of($"• {shift.DutyName}, {voice.Stretch(shift.During)}"), more => Mrkdwn.Of($"• and {more} more")))
        {
            yield return line;
        }
    }
}
