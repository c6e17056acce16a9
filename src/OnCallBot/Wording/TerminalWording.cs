namespace OnCallBot.Wording;

/// <summary>What the program says at a terminal.</summary>
internal static class TerminalWording
{
    public const string Next = "Next:";
    public const string Meant = "Did you mean:";

    // The command line's own help.
    public const string Program = "Who is on call, and what to do when a pipeline breaks. Without a command it starts the bot: for Slack where SLACK_BOT_TOKEN is set, else the playground.";
    public const string OnCall = "Who is on call, now or at a date; «oncallbot oncall help» lists every form.";
    public const string Runbook = "What to do when a pipeline breaks; «oncallbot runbook help» lists every form.";
    public const string Words = "As behind the slash command.";
    public const string Import = "Read a team's files, Markdown, YAML and .ics calendars of leave, company days or on-call shifts, into the store; calendars from their addresses too.";
    public const string Files = "The team's files, and addresses of calendars.";
    public const string DryRun = "Only say what would change.";
    public const string Rotation = "The rotation of which the calendars are; those of PagerDuty, Grafana OnCall and the like say by themselves that they are of one.";
    public const string Zone = "The time zone of that rotation's handoff, where neither the calendar nor the team gives it away.";
    public const string Compare = "Say where a calendar and the bot disagree on who is on call, from now on: 0 they agree, 1 they do not, 2 it could not be compared.";
    public const string CompareCalendar = "An .ics file or a calendar's address.";
    public const string CompareWords = "The rotation or the duty that it is of, where there are several.";
    public const string Lint = "List what the team's files contradict themselves in.";
    public const string Jobs = "What the bot does by itself: when it last did, when it will.";
    public const string Log = "Who did what when, newest first: how many, a person, «swap 12» or a day.";
    public const string Export = "Write the team as files' text to standard output, with the log of who did what when behind it.";
    public const string Backup = "Write all that the store holds to one file.";
    public const string BackupFile = "The file to write.";
    public const string Restore = "Take a backup in the place of all that the store holds.";
    public const string RestoreFile = "A file that «backup» wrote.";
    public const string Doctor = "Look at tokens, scopes, channels, groups, time zones and the disk, and say what to do.";
    public const string Serve = "Start the bot for Slack; ends with one line where its settings are missing.";
    public const string Playground = "Start the bot beside a local Slack in the browser.";

    public static string BackedUp(string file) => $"All that the store holds is in {file}.";

    public static string Restored(string backup, string? kept) =>
        kept is null ? $"The store holds what {backup} held." : $"The store holds what {backup} held. What it held before is in {kept}.";

    public static string SeeHelp(string verb) => $"See «oncallbot {verb} --help».";

    public static string Unreadable(string file, string why) => $"{file} cannot be read: {why}";

    public static string TooLarge(string file, int megabytes) => $"{file} is too large: team files have at most {megabytes} MB together.";

    public static string BotFailed(int status) => $"The bot could not answer ({status}). Its log says why.";

    public static string BotLeft(string why) => $"The bot broke off before it had answered: {why}";
}
