using OnCallBot.Domain.Imports;

namespace OnCallBot.Wording;

/// <summary>One change of an import, on one line.</summary>
internal static class EditWording
{
    public static string Of(Edit edit)
    {
        var subject = $"{Word(edit.Subject)}{(HasName(edit) ? $" {edit.Name}" : "")}";
        if (edit.Field is EditField.Whole && edit.Subject is not (EditSubject.Leave or EditSubject.CompanyDay or EditSubject.Override))
        {
            return edit.Before is null ? $"+ {subject}" : $"- {subject}";
        }

        var field = edit.Field is EditField.Whole or EditField.Holder ? "" : $", {Word(edit.Field)}";

        return (edit.Before, edit.After) switch
        {
            (null, var after) => $"+ {subject}{field}: {after}",
            (var before, null) => $"- {subject}{field}: {before}",
            var (before, after) => $"~ {subject}{field}: {before} -> {after}",
        };
    }

    private static bool HasName(Edit edit) => edit.Subject is not (EditSubject.Team or EditSubject.CompanyDay or EditSubject.Override or EditSubject.Document) || edit.Field is EditField.Whole && edit.Subject is EditSubject.Team;

    private static string Word(EditSubject subject) => subject switch
    {
        EditSubject.Team => "team",
        EditSubject.Person => "person",
        EditSubject.Leave => "leave of",
        EditSubject.CompanyDay => "company day",
        EditSubject.OwnerTeam => "owner team",
        EditSubject.Area => "area",
        EditSubject.Pipeline => "pipeline",
        EditSubject.Runbook => "runbook",
        EditSubject.TableCell => "week",
        EditSubject.Override => "override",
        EditSubject.Document => "document",
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "No word for it."),
    };

    private static string Word(EditField field) => field switch
    {
        EditField.Name => "name",
        EditField.Channel => "channel",
        EditField.Topic => "topic",
        EditField.UserGroup => "user group",
        EditField.Zone => "time zone",
        EditField.HandoffTime => "handoff",
        EditField.FirstDay => "first day of week 1",
        EditField.WeekCount => "weeks",
        EditField.Admins => "admins",
        EditField.CompanyDays => "company days",
        EditField.SlackUser => "Slack user",
        EditField.DisplayName => "called",
        EditField.OwnTeam => "team",
        EditField.Holidays => "holidays",
        EditField.Reminder => "reminded before a shift",
        EditField.OtherNames => "also called",
        EditField.WorkingHours => "hours",
        EditField.Area => "area",
        EditField.Audience => "audience",
        EditField.Freshness => "freshness",
        EditField.Owners => "owners",
        EditField.DataTypes => "types of data",
        EditField.CommonIssues => "common issues",
        EditField.Slas => "SLAs",
        EditField.OnCall => "on-call policy",
        EditField.Links => "links",
        EditField.Notes => "notes",
        EditField.ReviewedOn => "reviewed on",
        EditField.Rationale => "rationale",
        EditField.Principles => "principles",
        EditField.HolidayRule => "holiday rule",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No word for it."),
    };
}
