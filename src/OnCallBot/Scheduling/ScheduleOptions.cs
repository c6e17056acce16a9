using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Cronos;
using OnCallBot.Domain.Runbooks;

namespace OnCallBot.Scheduling;

/// <summary>When the bot does something by itself.</summary>
internal sealed class ScheduleOptions : IValidatableObject
{
    private const string HandoverCronSetting = "ONCALL_HANDOVER_CRON";
    private const string ReminderCronSetting = "ONCALL_REMINDER_CRON";
    private const string ReminderDaysSetting = "ONCALL_REMINDER_DAYS";
    private const string ReviewDaysSetting = "ONCALL_REVIEW_DAYS";
    private const int MostDaysAhead = 366;
    private const int MostReviewDays = 3650;

    // Any moment will do: what occurs at all occurs again within the eight years that lie between two leap days at most.
    private static readonly DateTimeOffset Sometime = DateTimeOffset.UnixEpoch;

    /// <summary>When the handover is posted, in the team's time zone; null: at the rotation's handoff.</summary>
    [ConfigurationKeyName(HandoverCronSetting)]
    public string? HandoverCron { get; set; }

    /// <summary>When holiday and leave conflicts are looked for.</summary>
    [ConfigurationKeyName(ReminderCronSetting)]
    public string ReminderCron { get; set; } = "0 10 * * *";

    /// <summary>How many days ahead of a shift its holder is reminded of a conflict.</summary>
    [ConfigurationKeyName(ReminderDaysSetting)]
    public string ReminderDays { get; set; } = "28,14,7,2";

    /// <summary>The same as numbers.</summary>
    public IEnumerable<int> DaysAhead => ReminderDays.Split(',', StringSplitOptions.TrimEntries).Select(days => int.Parse(days, NumberStyles.None, CultureInfo.InvariantCulture));

    /// <summary>For how many days a review of a runbook holds.</summary>
    [ConfigurationKeyName(ReviewDaysSetting)]
    public string ReviewDays { get; set; } = StaleRunbook.UsualDays.ToString(CultureInfo.InvariantCulture);

    /// <summary>The same as a number.</summary>
    public int DaysOfReview => int.Parse(ReviewDays, NumberStyles.None, CultureInfo.InvariantCulture);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (HandoverCron is not null && FindFault(HandoverCron) is { } handover)
        {
            yield return Wrong(HandoverCronSetting, $"{handover}; «0 9 * * 1» would be every Monday at 09:00, and unset it follows the team's handoff");
        }

        if (FindFault(ReminderCron) is { } reminder)
        {
            yield return Wrong(ReminderCronSetting, $"{reminder}; «0 10 * * *» would be every day at 10:00");
        }

        if (!ReminderDays.Split(',', StringSplitOptions.TrimEntries).All(IsDaysAhead))
        {
            yield return Wrong(ReminderDaysSetting, $"«{ReminderDays}» is no list of days ahead; write whole numbers from 0 to {MostDaysAhead} with commas, such as 28,14,7,2");
        }

        if (!int.TryParse(ReviewDays, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > MostReviewDays)
        {
            yield return Wrong(ReviewDaysSetting, $"«{ReviewDays}» is no number of days; write a whole number from 1 to {MostReviewDays}, such as {StaleRunbook.UsualDays}");
        }
    }

    private static string? FindFault(string expression) =>
        !CronExpression.TryParse(expression, out var parsed) ? $"«{expression}» is no cron expression"
        : parsed.GetNextOccurrence(Sometime, TimeZoneInfo.Utc) is null ? $"«{expression}» never comes true"
        : null;

    private static bool IsDaysAhead(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MostDaysAhead;

    private static ValidationResult Wrong(string setting, string why) => new(why, [setting]);
}
