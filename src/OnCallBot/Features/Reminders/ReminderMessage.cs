using OnCallBot.Domain;
using OnCallBot.Domain.Reminders;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Scheduling;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;
using SlackNet.WebApi;

namespace OnCallBot.Features.Reminders;

/// <summary>A reminder in the rotation's channel and to the holder: who could take the shift while it waits, what came of it afterwards.</summary>
internal sealed class ReminderMessage(ReminderTimes times) : IOutboxContent
{
    public const string MessageKind = "holiday-reminder";
    private const int MostCandidates = 5;
    private const int Longest = 3000;

    public string Kind => MessageKind;

    /// <summary>In place of what was said before, which shows that.</summary>
    public static IEnumerable<OutgoingMessage> Post(TeamState team, DueReminder due, DateTimeOffset now)
    {
        var row = PostReminders.RowOf(due, now);
        var (channel, user) = Recipients(team, row);

        return
        [
            .. due.Before is { } before ? Update(team, before) : [],
            .. due.IsForAll && channel is not null ? new[] { OutboxMessage.Post(MessageKind, ReminderKey.InChannel(row).ToString()).To(channel) } : [],
            .. user is not null ? new[] { OutboxMessage.Post(MessageKind, ReminderKey.ToHolder(row).ToString()).To(user) } : [],
        ];
    }

    /// <summary>Both show what is now.</summary>
    public static IEnumerable<OutgoingMessage> Update(TeamState team, Reminder reminder)
    {
        var (channel, user) = Recipients(team, reminder);
        if (channel is not null)
        {
            yield return OutboxMessage.Update(MessageKind, ReminderKey.InChannel(reminder).ToString()).To(channel);
        }

        if (user is not null)
        {
            yield return OutboxMessage.Update(MessageKind, ReminderKey.ToHolder(reminder).ToString()).To(user);
        }
    }

    public Message? Render(string id, TeamState team, DateTimeOffset now)
    {
        if (ReminderKey.Find(id) is not { } key || team.FindReminder(key.Row) is not { } reminder || team.Rotations.GetValueOrDefault(reminder.Rotation) is not { } rotation)
        {
            return null;
        }

        var zone = key.IsDirect ? team.Engineers.GetValueOrDefault(reminder.Engineer)?.Zone ?? rotation.Zone : rotation.Zone;
        var words = new ReminderWording(reminder, key.IsDirect, new Voice(team, zone, now, Mentions: false, Lasts: true));
        var status = ReminderStatus.Of(team, reminder, now);
        var isLatest = key.Posting == (key.IsDirect ? reminder.Posted : reminder.InChannel);

        return new Message
        {
            Text = words.Summary(status).Cut(Longest).Value,
            Blocks = [.. status is { Outcome: ReminderOutcome.Waiting, Conflict: { } conflict } && isLatest ? Waiting(rotation, reminder, conflict, words) : Settled(status, isLatest, words)],
            UnfurlLinks = false,
            UnfurlMedia = false,
        };
    }

    public IEnumerable<OutgoingMessage> WhenRefused(string id, string error, TeamState team) => [];

    private IEnumerable<Block> Waiting(Rotation rotation, Reminder reminder, ShiftConflict conflict, ReminderWording words)
    {
        var team = words.Voice.Team;
        var shared = SharedDaysOff.Find(team, rotation, conflict);
        yield return Shapes.Section(words.DaysOff(conflict));
        if (conflict.Days.Any(day => day.Holiday?.IsTentative == true))
        {
            yield return Shapes.Context(ReminderWording.Tentative);
        }

        if (shared is not null)
        {
            yield return Shapes.Section(words.AllAreOff(shared, rotation));
        }

        foreach (var block in Shapes.Sections(SwapCandidates.Of(team, rotation, conflict.Holder, conflict.Shift.During).Take(MostCandidates).Select(words.Candidate).Prepend(ReminderWording.Candidates)))
        {
            yield return block;
        }

        yield return new ActionsBlock { Elements = [.. Buttons(conflict, shared, reminder, words)] };
        yield return Shapes.Context(words.Footer(times.DaysAhead.Where(days => days < reminder.Stage)));
    }

    private static IEnumerable<IActionElement> Buttons(ShiftConflict conflict, SharedDaysOff? shared, Reminder reminder, ReminderWording words)
    {
        yield return SwapButton.Filled(conflict.Shift, conflict.Holder, ReminderWording.Swap);
        if (shared is { First: { } first, Last: { } last })
        {
            yield return SwapButton.Filled(conflict.Shift, conflict.Holder, words.Give(first), first, SwapButton.FirstPartActionId);
            yield return SwapButton.Filled(conflict.Shift, conflict.Holder, words.Give(last), last, SwapButton.LastPartActionId);
        }

        yield return ReminderAnswers.Keep(reminder);
        yield return ReminderAnswers.Later(reminder);
    }

    private static IEnumerable<Block> Settled(ReminderStatus status, bool isLatest, ReminderWording words)
    {
        yield return Shapes.Section(words.Said(status));
        yield return Shapes.Section(status.Outcome == ReminderOutcome.Waiting && !isLatest ? ReminderWording.SaidAgain : words.Outcome(status));
    }

    private static (string? Channel, string? User) Recipients(TeamState team, Reminder reminder) =>
        (team.Rotations.GetValueOrDefault(reminder.Rotation)?.Channel, team.Engineers.GetValueOrDefault(reminder.Engineer)?.SlackUser?.Value);
}
