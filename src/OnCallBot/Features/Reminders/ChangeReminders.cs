using OnCallBot.Domain;
using OnCallBot.Domain.Reminders;
using OnCallBot.Scheduling;
using OnCallBot.Storage;

namespace OnCallBot.Features.Reminders;

/// <summary>Sees to it that the messages show what has become of a shift: that it is swapped, asked for, or begun.</summary>
internal sealed class ChangeReminders(ITeamStore store) : ISweep
{
    // Nothing changes but by a commit, or because a shift begins.
    private TeamState? _seen;
    private DateTimeOffset? _begins;

    public async Task SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(_seen, store.Current) && !(_begins <= now))
        {
            return;
        }

        var team = store.Current;
        if (RefreshReminders.Decide(team, now).Value.Count > 0)
        {
            await store.CommitAsync<ValueList<Reminder>>(
                current =>
                {
                    var decision = RefreshReminders.Decide(current, now);

                    return decision with { Messages = decision.Value.SelectMany(reminder => ReminderMessage.Update(current, reminder)).ToValueList() };
                },
                cancellationToken);
        }

        (_seen, _begins) = (team, team.Reminders.Where(reminder => reminder.Begins > now).Select(reminder => (DateTimeOffset?)reminder.Begins).Min());
    }
}
