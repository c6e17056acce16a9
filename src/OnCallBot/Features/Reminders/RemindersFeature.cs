namespace OnCallBot.Features.Reminders;

/// <summary>Reminds those who hold a shift on days that they have off.</summary>
internal static class RemindersFeature
{
    public static BotBuilder AddReminders(this BotBuilder bot)
    {
        bot.Services.AddScoped<ReminderPress>();
        bot.Job<RemindHolders>();
        bot.Sweep<ChangeReminders>();
        bot.Message<ReminderMessage>();
        bot.Slack
            .Button<KeepShift>(ReminderAnswers.KeepAction)
            .Button<PutOffReminder>(ReminderAnswers.LaterAction);

        return bot;
    }
}
