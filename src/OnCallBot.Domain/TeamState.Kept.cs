using OnCallBot.Domain.Calendars;
using OnCallBot.Domain.Homes;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Reminders;
using OnCallBot.Domain.Runbooks;

namespace OnCallBot.Domain;

/// <summary>What the bot keeps beside the team, its shifts and its documents.</summary>
public sealed partial class TeamState
{
    /// <summary>What is kept of runbooks beside what they say.</summary>
    public IEnumerable<RunbookCare> RunbookCares => Rows.RunbookCares.Values;

    public RunbookCare? FindRunbookCare(PipelineId pipeline) => Rows.RunbookCares.GetValueOrDefault(pipeline);

    public RunbookEdit? FindRunbookEdit(long number) => Rows.RunbookEdits.Find(number);

    /// <summary>The changes of a runbook, newest first.</summary>
    public IEnumerable<RunbookEdit> RunbookEditsOf(PipelineId pipeline) => Rows.RunbookEdits.Before(long.MaxValue).Where(edit => edit.Pipeline == pipeline);

    /// <summary>The number for the next change of a runbook.</summary>
    public long NextRunbookEditNumber => Rows.RunbookEdits.Highest + 1;

    /// <summary>The addresses at which calendar programs fetch shifts, oldest first.</summary>
    public IEnumerable<CalendarFeed> CalendarFeeds => Rows.CalendarFeeds.All;

    /// <summary>The shifts that somebody was reminded of.</summary>
    public IEnumerable<Reminder> Reminders => Rows.Reminders.Values;

    public Reminder? FindReminder(PartKey key) => Rows.Reminders.GetValueOrDefault(key.Id);

    /// <summary>Whose home in Slack is kept up to date.</summary>
    public IEnumerable<Home> Homes => Rows.Homes.Values;

    public Home? FindHome(SlackUserId user) => Rows.Homes.GetValueOrDefault(user.Value);
}
