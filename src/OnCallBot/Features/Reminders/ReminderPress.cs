using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Interaction;
using Reminder = OnCallBot.Domain.Reminders.Reminder;

namespace OnCallBot.Features.Reminders;

/// <summary>What the answers to a reminder have in common: the messages show it, and whoever may not answer is told so in private.</summary>
internal sealed partial class ReminderPress(ITeamStore store, AskerFinder askers, TimeProvider clock, ISlackApiClient slack, ILogger<ReminderPress> logger)
{
    /// <param name="said">Told the presser in private when it is done; null: what changes in the message says it.</param>
    public async Task RunAsync(InteractionRequest request, string? value, Func<TeamState, PartKey, EngineerId, DateTimeOffset, Result<Decision<Reminder>>> decide, Func<Reminder, Voice, Mrkdwn>? said = null)
    {
        var (now, key) = (clock.GetUtcNow(), ReminderKey.RowOf(value));
        var asker = await askers.FindAsync(new SlackUserId(request.User.Id), store.Current, CancellationToken.None);
        var result = asker.Engineer is { } engineer
            ? await store.CommitAsync(team => decide(team, key, engineer.Id, now).Map(decision => decision with { Messages = ReminderMessage.Update(team, decision.Value).ToValueList() }), CancellationToken.None)
            : store.Current.FindReminder(key) is { } asked ? new Refusal.NotYourShift(asked.Rotation, asked.Engineer) : new Refusal.NoSuchReminder();
        var team = store.Current;
        var zone = asker.Zone ?? (team.FindReminder(key) is { } found ? team.Rotations.GetValueOrDefault(found.Rotation)?.Zone : null) ?? TimeZoneInfo.Utc;
        var voice = new Voice(team, zone, now, Mentions: false, Lasts: false);
        if (!result.Succeeded(out var reminder, out var refusal))
        {
            await slack.SayInPrivateAsync(request, ReminderWording.Of(refusal, voice));

            return;
        }

        Log.Answered(logger, reminder.Rotation.Value, reminder.Begins, reminder.KeptBy is not null);
        if (said is not null)
        {
            await slack.SayInPrivateAsync(request, said(reminder, voice));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "A reminder of {Rotation} for {Begins:o} was answered; kept: {IsKept}")]
        public static partial void Answered(ILogger logger, string rotation, DateTimeOffset begins, bool isKept);
    }
}
