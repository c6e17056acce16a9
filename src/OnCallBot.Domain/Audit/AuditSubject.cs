using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using OnCallBot.Domain.Calendars;
using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Reminders;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.ShiftReminders;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Audit;

/// <summary>
/// What an entry is about, written and read: a swap's number; «ana/2026-12-21..2027-01-03» for leave; «ana/DE-BE» for a
/// holiday calendar; «ana/Europe/Berlin» for a time zone; «ana/2h» for a reminder; «12/team.md, team.yml» for so many rows that changed with those files; a backup's file;
/// «2026-12-21T08:00:00Z» for a handoff; a note's number; «ana/growth/2026-12-21T08:00:00Z» for a shift that somebody is reminded of; «team/growth»
/// for a runbook, with the number of the edit before it where there is one; «12/ana» for the address of a calendar and its owner.
/// </summary>
public static class AuditSubject
{
    private const char Separator = '/';
    private const string DayFormat = "yyyy-MM-dd";
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const int LongestFiles = 500;

    public static string Of(SwapId swap) => swap.ToString();

    public static string Of(EngineerId engineer, DayRange days) => $"{engineer}{Separator}{days}";

    /// <param name="calendar">Null: none.</param>
    public static string Of(EngineerId engineer, HolidayCalendarId? calendar) => $"{engineer}{Separator}{calendar}";

    /// <param name="lead">How long before a shift; null: as long as is usual.</param>
    public static string Of(EngineerId engineer, TimeSpan? lead) => $"{engineer}{Separator}{(lead is { } span ? ReminderLead.Write(span) : "")}";

    /// <param name="zone">Null: none of their own.</param>
    public static string Of(EngineerId engineer, TimeZoneInfo? zone) => $"{engineer}{Separator}{zone?.Id}";

    public static string Of(int rows, IEnumerable<string> files) => string.Create(CultureInfo.InvariantCulture, $"{rows}{Separator}{Short(string.Join(", ", files))}");

    public static string Of(DateTimeOffset handoff) => handoff.ToUniversalTime().ToString(MomentFormat, CultureInfo.InvariantCulture);

    public static string Of(Note note)
    {
        ArgumentNullException.ThrowIfNull(note);

        return note.Key.Id;
    }

    public static string Of(Reminder reminder)
    {
        ArgumentNullException.ThrowIfNull(reminder);

        return $"{reminder.Engineer}{Separator}{reminder.Duty}{Separator}{Of(reminder.Begins)}";
    }

    public static string Of(PipelineId pipeline) => pipeline.Value;

    /// <param name="edit">The number of the change.</param>
    public static string Of(PipelineId pipeline, long edit) => string.Create(CultureInfo.InvariantCulture, $"{edit}{Separator}{pipeline}");

    public static string Of(CalendarFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);

        return string.Create(CultureInfo.InvariantCulture, $"{feed.Number}{Separator}{feed.Owner}");
    }

    public static string OfBackup(string file) => Short(file);

    public static SwapId? FindSwap(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);

        return entry.Action switch
        {
            AuditAction.SwapRequested or AuditAction.SwapAgreed or AuditAction.SwapApproved or AuditAction.SwapDeclined or AuditAction.SwapCancelled
                or AuditAction.SwapExpired or AuditAction.SwapRevertWanted or AuditAction.SwapReverted => SwapId.Find(entry.Subject),
            _ => null,
        };
    }

    public static bool TryReadLeave(AuditEntry entry, out EngineerId engineer, out DayRange days)
    {
        ArgumentNullException.ThrowIfNull(entry);

        (engineer, days) = (default, default);
        if (entry.Action is not (AuditAction.LeaveRecorded or AuditAction.LeaveRemoved)
            || entry.Subject.Split(Separator) is not [var id, var said]
            || said.Split("..") is not [var first, var last]
            || FindDay(first) is not { } from || FindDay(last) is not { } to || to < from)
        {
            return false;
        }

        (engineer, days) = (new EngineerId(id), new DayRange(from, to));

        return true;
    }

    public static bool TryReadCalendar(AuditEntry entry, out EngineerId engineer, out HolidayCalendarId? calendar)
    {
        ArgumentNullException.ThrowIfNull(entry);

        (engineer, calendar) = (default, null);
        if (entry.Action != AuditAction.CalendarSet || entry.Subject.Split(Separator) is not [var id, var said])
        {
            return false;
        }

        (engineer, calendar) = (new EngineerId(id), said.Length == 0 ? null : HolidayCalendarId.Parse(said));

        return true;
    }

    public static bool TryReadReminder(AuditEntry entry, out EngineerId engineer, out TimeSpan? lead)
    {
        ArgumentNullException.ThrowIfNull(entry);

        (engineer, lead) = (default, null);
        if (entry.Action != AuditAction.ReminderSet || entry.Subject.Split(Separator) is not [var id, var said])
        {
            return false;
        }

        (engineer, lead) = (new EngineerId(id), ReminderLead.Find(said));

        return true;
    }

    /// <param name="zone">The time zone's id; empty: none of their own.</param>
    public static bool TryReadZone(AuditEntry entry, out EngineerId engineer, out string zone)
    {
        ArgumentNullException.ThrowIfNull(entry);

        (engineer, zone) = (default, "");
        if (entry.Action != AuditAction.ZoneSet || entry.Subject.Split(Separator, 2) is not [var id, var said])
        {
            return false;
        }

        (engineer, zone) = (new EngineerId(id), said);

        return true;
    }

    /// <summary>The address of a calendar: its number, and whose it is.</summary>
    public static bool TryReadFeed(AuditEntry entry, out long number, out EngineerId owner)
    {
        ArgumentNullException.ThrowIfNull(entry);

        (number, owner) = (0, default);
        if (entry.Action is not (AuditAction.CalendarMade or AuditAction.CalendarRevoked)
            || entry.Subject.Split(Separator) is not [var digits, var id]
            || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        owner = new EngineerId(id);

        return true;
    }

    public static bool TryReadFiles(AuditEntry entry, out int rows, [NotNullWhen(true)] out string? files)
    {
        ArgumentNullException.ThrowIfNull(entry);

        (rows, files) = (0, null);
        if (entry.Action is not (AuditAction.Began or AuditAction.Imported or AuditAction.StartedOver)
            || entry.Subject.IndexOf(Separator, StringComparison.Ordinal) is not (> 0 and var end)
            || !int.TryParse(entry.Subject.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out rows))
        {
            return false;
        }

        files = entry.Subject[(end + 1)..];

        return true;
    }

    /// <summary>The runbook that somebody changed, reviewed, or was asked to.</summary>
    public static PipelineId? FindRunbook(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);

        return entry.Action switch
        {
            AuditAction.RunbookReviewed or AuditAction.ReviewNudged => new PipelineId(entry.Subject),
            AuditAction.RunbookAdded or AuditAction.RunbookEdited or AuditAction.RunbookRestored => new PipelineId(entry.Subject[(entry.Subject.IndexOf(Separator, StringComparison.Ordinal) + 1)..]),
            _ => null,
        };
    }

    public static DateTimeOffset? FindHandoff(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);

        return entry.Action is AuditAction.HandoverPosted or AuditAction.HandoverAcknowledged
            && DateTimeOffset.TryParseExact(entry.Subject, MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var handoff)
            ? handoff
            : null;
    }

    /// <summary>The shift that somebody was reminded of.</summary>
    public static bool TryReadShift(AuditEntry entry, out EngineerId engineer, out DutyId duty, out DateTimeOffset begins)
    {
        ArgumentNullException.ThrowIfNull(entry);

        (engineer, duty, begins) = (default, default, default);
        if (entry.Action is not (AuditAction.ReminderPosted or AuditAction.ReminderPutOff or AuditAction.ShiftKept)
            || entry.Subject.Split(Separator) is not [var id, var what, var moment]
            || !DateTimeOffset.TryParseExact(moment, MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out begins))
        {
            return false;
        }

        (engineer, duty) = (new EngineerId(id), new DutyId(what));

        return true;
    }

    private static DateOnly? FindDay(string text) => DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Short(string files)
    {
        if (files.Length <= LongestFiles)
        {
            return files;
        }

        // Never between the two halves of a surrogate pair.
        return $"{files[..(char.IsHighSurrogate(files[LongestFiles - 2]) ? LongestFiles - 2 : LongestFiles - 1)]}…";
    }
}
