using OnCallBot.Domain.Reminders;
using OnCallBot.Slack;
using OnCallBot.Wording;

namespace OnCallBot.Features;

/// <summary>What a reminder of a shift with days off in it is answered with, beside a swap.</summary>
internal static class ReminderAnswers
{
    public const string KeepAction = "reminder-keep";
    public const string LaterAction = "reminder-later";

    public static SlackNet.Blocks.Button Keep(Reminder reminder) => Shapes.Button(ReminderWording.Keep, KeepAction, reminder.Key.Id);

    public static SlackNet.Blocks.Button Later(Reminder reminder) => Shapes.Button(ReminderWording.Later, LaterAction, reminder.Key.Id);
}
