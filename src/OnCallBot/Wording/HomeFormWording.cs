namespace OnCallBot.Wording;

/// <summary>What stands on the forms of the home. Slack takes it as plain text.</summary>
internal static class HomeFormWording
{
    public const string Leave = "Record leave";
    public const string Settings = "Time zone and holidays";
    public const string Remind = "Reminders";
    public const string Ask = "Ask who is on call";
    public const string Find = "Find a runbook";
    public const string Record = "Record";
    public const string Save = "Save";
    public const string Answer = "Ask";
    public const string First = "First day";
    public const string Last = "Last day";
    public const string LastHint = "Leave it empty for one day alone.";
    public const string Zone = "Your time zone";
    public const string ZonePlaceholder = "Type a city";
    public const string ZoneHint = "Your days, holidays and reminders go by its clocks.";
    public const string Calendar = "Your holidays";
    public const string CalendarPlaceholder = "Type a country";
    public const string CalendarHint = "A country, and a region where it matters. Shifts on your holidays are then marked, and you are reminded of them.";
    public const string NoCalendar = "None";
    public const string RemindMe = "Remind me of a shift";
    public const string UsualLead = "1 day before, as is usual";
    public const string NoLead = "Never";
    public const string Words = "What do you want to know?";
    public const string AskHint = "An area, a pipeline, a person or a date: “growth next week”, “dana”, “dec 24”.";
    public const string FindHint = "An area, a pipeline, or what is wrong: “growth”, “kafka late”.";

    public static string Lead(TimeSpan lead) => $"{ShiftReminderWording.Length(lead)} before";
}
