using OnCallBot.Wording;

namespace OnCallBot.Features.ShiftReminders;

/// <summary>Everybody hears of a shift before it begins.</summary>
internal static class ShiftRemindersFeature
{
    public static BotBuilder AddShiftReminders(this BotBuilder bot)
    {
        bot.Sweep<RemindOfShift>();
        bot.Message<RemindOfShift>();

        return bot.Verb<ChooseReminder>("/oncall", ChooseReminder.Word, ShiftReminderWording.Help);
    }
}
