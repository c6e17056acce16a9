using System.Reflection;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Calendars;
using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Reminders;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.ShiftReminders;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Tests.Imports;
using OnCallBot.Domain.Tests.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Audit;

/// <summary>Every decision that there is leaves its entry in the audit trail.</summary>
public sealed class DecisionTests
{
    private static readonly DayRange Days = new(Given.Day("2026-02-02"), Given.Day("2026-02-06"));

    private static readonly Dictionary<string, Func<SwappingTeam, Swap, (AuditAction Action, ValueList<Change> Changes)>> Decisions = new(StringComparer.Ordinal)
    {
        ["RequestSwap.Decide"] = (team, asked) => (AuditAction.SwapRequested, RequestSwap.Decide(team.State, new SwapWish(Given.DataEngineering, Given.Cleo.Id, Given.Cleo.Id, [Given.Leg(Given.Cleo, Given.Ben, Given.Duties[2], "2026-01-05")], Reason: null), team.Now).Value.Changes),
        ["SettleSwap.Approve"] = (team, asked) => (AuditAction.SwapApproved, SettleSwap.Approve(team.State, asked.Id, Given.Ben.Id, team.Now).Value.Changes),
        ["SettleSwap.Decline"] = (team, asked) => (AuditAction.SwapDeclined, SettleSwap.Decline(team.State, asked.Id, Given.Ben.Id, team.Now).Value.Changes),
        ["SettleSwap.Cancel"] = (team, asked) => (AuditAction.SwapCancelled, SettleSwap.Cancel(team.State, asked.Id, Given.Ana.Id, team.Now).Value.Changes),
        ["SettleSwap.Expire"] = (team, asked) => (AuditAction.SwapExpired, SettleSwap.Expire(team.State, asked.Begins).Changes),
        ["RevertSwap.Decide"] = (team, asked) => (AuditAction.SwapRevertWanted, Reverted(team, asked)),
        ["RecordLeave.Decide"] = (team, asked) => (AuditAction.LeaveRecorded, RecordLeave.Decide(team.State, Given.Ana.Id, Days, Given.Ana.Id, team.Now).Value.Changes),
        ["RemoveLeave.Decide"] = (team, asked) => (AuditAction.LeaveRemoved, RemoveLeave.Decide(team.State.With(new Leave(Given.Ana.Id, Days, FromFiles: false)), Given.Ana.Id, Days, Given.Ana.Id, team.Now).Value.Changes),
        ["SetCalendar.Decide"] = (team, asked) => (AuditAction.CalendarSet, SetCalendar.Decide(team.State.With(Given.Ana with { Holidays = new("XA") }), Given.Ana.Id, calendar: null, Given.Ana.Id, team.Now).Value.Changes),
        ["SetZone.Decide"] = (team, asked) => (AuditAction.ZoneSet, SetZone.Decide(team.State, Given.Ana.Id, Given.Zone("Europe/Lisbon"), Given.Ana.Id, team.Now).Value.Changes),
        ["SetReminder.Decide"] = (team, asked) => (AuditAction.ReminderSet, SetReminder.Decide(team.State, Given.Ana.Id, ReminderLead.Shortest, team.Now).Value.Changes),
        ["MakeCalendar.Decide"] = (team, asked) => (AuditAction.CalendarMade, MakeCalendar.Decide(team.State, Given.Ana.Id, Given.DataEngineering, duty: null, "hash", team.Now).Value.Changes),
        ["RevokeCalendar.Decide"] = (team, asked) => (AuditAction.CalendarRevoked, RevokeCalendar.Decide(team.State.With(new CalendarFeed(7, "hash", Given.Ana.Id, CalendarScope.Own, Rotation: null, Duty: null, team.Now)), 7, Given.Ana.Id, team.Now).Value.Changes),
        ["ImportTeam.Decide"] = (team, asked) => (AuditAction.Imported, ImportTeam.Decide(team.State, Drafted.Team(), team.Now).Value.Changes),
        ["ImportCalendar.Decide"] = (team, asked) => (AuditAction.Imported, ImportCalendar.Decide(team.State, new CalendarDraft("leave.ics", Days.First, [new Leave(Given.Ana.Id, Days, FromFiles: true, "leave.ics")], []), team.Now).Changes),
        ["RecordHandover.Decide"] = (team, asked) => (AuditAction.HandoverPosted, RecordHandover.Decide(team.State, Given.DataEngineering, team.Now, team.Now, inThread: 0).Changes),
        ["AcknowledgeHandover.Decide"] = (team, asked) => (AuditAction.HandoverAcknowledged, Acknowledged(team)),
        ["WriteNotes.Decide"] = (team, asked) => (AuditAction.NoteWritten, WriteNotes.Decide(team.State, Given.DataEngineering, Given.Ana.Id, [(NoteKind.Open, "Kafka lags")], team.Now).Value.Changes),
        ["TakeOverNote.Decide"] = (team, asked) => (AuditAction.NoteTakenOver, TakeOverNote.Decide(team.State.With(new Note(1, Given.DataEngineering, Given.Ana.Id, NoteKind.Open, "Kafka lags", team.Now)), 1, Given.Ben.Id, team.Now).Value.Changes),
        ["PostReminders.Decide"] = (team, asked) => (AuditAction.ReminderPosted, Reminded(team).Changes),
        ["AnswerReminder.Keep"] = (team, asked) => (AuditAction.ShiftKept, Answered(team, AnswerReminder.Keep)),
        ["AnswerReminder.PutOff"] = (team, asked) => (AuditAction.ReminderPutOff, Answered(team, AnswerReminder.PutOff)),
        ["EditRunbook.Decide"] = (team, asked) => (AuditAction.RunbookAdded, EditRunbook.Decide(team.State, Given.GrowthMetrics.Id, Given.Ana.Id, RunbookText.Empty with { Notes = ["new"] }, seen: null, team.Now).Value.Changes),
        ["EditRunbook.Restore"] = (team, asked) => (AuditAction.RunbookRestored, EditRunbook.Restore(team.State.With(new RunbookEdit(1, Given.GrowthMetrics.Id, Given.DataEngineering, By: null, team.Now, RunbookEditKind.Removed, RunbookText.Empty with { Notes = ["old"] }, After: null)), 1, Given.Ana.Id, team.Now).Value.Changes),
        ["ReviewRunbook.Decide"] = (team, asked) => (AuditAction.RunbookReviewed, ReviewRunbook.Decide(team.State.With(Given.Runbook(Given.GrowthMetrics)), Given.GrowthMetrics.Id, Given.Ana.Id, team.Now).Value.Changes),
        ["NudgeOwners.Decide"] = (team, asked) => (AuditAction.ReviewNudged, NudgeOwners.Decide(team.State.With(Given.Team("Accounts", "accounts"), Given.Runbook(Given.GrowthMetrics) with { ReviewedOn = Given.Day("2020-01-01") }), Given.DataEngineering, Given.Moment("2026-01-14T10:00Z"), days: 30).Changes),
        ["StartOver.Decide"] = (team, asked) => (AuditAction.StartedOver, StartOver.Decide(team.State, [Drafted.Team()], by: null, team.Now).Value.Changes),
    };

    /// <summary>They keep what the clock has done, and change nothing else.</summary>
    private static readonly string[] Silent = ["ChaseHandovers.Decide", "FollowOnCall.Ask", "FollowOnCall.Refused", "FollowOnCall.Took", "FollowUpSwaps.Decide", "JobClaims.Begin", "JobClaims.Do", "JobClaims.LetPass", "KeepHomes.Close", "KeepHomes.Open", "KeepHomes.Settle", "RefreshReminders.Decide", "RemindOfShifts.Decide", "WatchFeed.Failed", "WatchFeed.Worked"];

    public static TheoryData<string> Names => [.. Decisions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_decision_says_who_did_what(string name)
    {
        var team = new SwappingTeam();
        var asked = team.Ask(Given.Leg(Given.Ana, Given.Ben, Given.Duties[0], "2026-01-05")).Value;

        var (action, changes) = Decisions[name](team, asked);

        AuditRule.AssertHolds(team.State, changes);
        Assert.Equal(action, Assert.Single(changes.OfType<Change.Put>().Select(put => put.Part).OfType<AuditEntry>()).Action);
    }

    [Fact]
    public void No_decision_is_forgotten_here()
    {
        var all = typeof(TeamState).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.ReturnType.ToString().Contains("OnCallBot.Domain.Decision`1", StringComparison.Ordinal))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
            .Distinct(StringComparer.Ordinal);

        Assert.Equal(all.Order(StringComparer.Ordinal), Decisions.Keys.Concat(Silent).Order(StringComparer.Ordinal));
    }

    private static ValueList<Change> Acknowledged(SwappingTeam team)
    {
        var posted = RecordHandover.Decide(team.State, Given.DataEngineering, team.Now, team.Now, inThread: 0);
        var incoming = HandoverWeek.Of(team.State, team.State.Rotations[Given.DataEngineering], posted.Value!.Handoff).Incoming.First();
        var after = team.State.With(posted.Changes);

        return AcknowledgeHandover.Decide(after, Given.DataEngineering, posted.Value.Handoff, incoming, team.Now).Value.Changes;
    }

    private static Decision<ValueList<DueReminder>> Reminded(SwappingTeam team)
    {
        team.Put(Given.Leave(Given.Ana, "2026-01-22", "2026-01-23"));

        return PostReminders.Decide(team.State, Given.DataEngineering, new ReminderLook([28], team.Now, Next: null), team.Now);
    }

    private static ValueList<Change> Answered(SwappingTeam team, Func<TeamState, PartKey, EngineerId, DateTimeOffset, Result<Decision<Reminder>>> answer)
    {
        var posted = Reminded(team);
        var after = team.State.With(posted.Changes);

        return answer(after, after.Reminders.Single().Key, Given.Ana.Id, team.Now).Value.Changes;
    }

    private static ValueList<Change> Reverted(SwappingTeam team, Swap asked)
    {
        team.Approve(asked, Given.Ben);

        return RevertSwap.Decide(team.State, asked.Id, Given.Ana.Id, team.Now).Value.Changes;
    }
}
