using OnCallBot.Domain.Jobs;
using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Handovers;

/// <summary>
/// Tells of those who have not said «I have it»: after four working hours of theirs whoever handed over to them, after four more the admins.
/// </summary>
public static class ChaseHandovers
{
    public static readonly TimeSpan Patience = TimeSpan.FromHours(4);

    /// <summary>What is due and was not done yet.</summary>
    public static IEnumerable<HandoverChase> Due(TeamState team, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        return team.Rotations.Values.Select(rotation => team.FindLatestHandover(rotation.Id)).OfType<Handover>()
            .Where(handover => StartOf(handover) + Patience <= now)
            .SelectMany(handover => Due(team, handover, now));
    }

    /// <summary>Each once: a mark says that it was done.</summary>
    public static Decision<ValueList<HandoverChase>> Decide(TeamState team, DateTimeOffset now)
    {
        var due = Due(team, now).ToValueList();

        return new Decision<ValueList<HandoverChase>>(due, due.Select(Change (chase) => new Change.Put(new Mark(MarkOf(chase.Handover, chase.Late, chase.IsForAdmins), now, EndOf(team, chase.Handover)))).ToValueList(), []);
    }

    private static IEnumerable<HandoverChase> Due(TeamState team, Handover handover, DateTimeOffset now)
    {
        // Past its week the next one counts.
        if (now >= EndOf(team, handover))
        {
            yield break;
        }

        var rotation = team.Rotations[handover.Rotation];
        var week = HandoverWeek.Of(team, rotation, handover.Handoff);
        foreach (var late in week.Incoming.Where(engineer => handover.FindAcknowledgement(engineer) is null))
        {
            if (WorkingTime.Of(team, rotation, late) is var hours && hours.After(StartOf(handover), Patience) <= now && !team.IsMarked(MarkOf(handover, late, isForAdmins: false)))
            {
                yield return new HandoverChase(handover, late, IsForAdmins: false, week.HandedBy(late).ToValueList());
            }

            if (hours.After(StartOf(handover), Patience * 2) <= now && !team.IsMarked(MarkOf(handover, late, isForAdmins: true)))
            {
                yield return new HandoverChase(handover, late, IsForAdmins: true, rotation.Admins.Where(admin => admin != late).ToValueList());
            }
        }
    }

    // Before the handoff nobody has anything yet.
    private static DateTimeOffset StartOf(Handover handover) => handover.PostedAt > handover.Handoff ? handover.PostedAt : handover.Handoff;

    private static DateTimeOffset EndOf(TeamState team, Handover handover) => team.Rotations[handover.Rotation].TurnAt(handover.Handoff).During.End;

    private static string MarkOf(Handover handover, EngineerId late, bool isForAdmins) => $"handover/{handover.Key.Id}/{late}/{(isForAdmins ? "admins" : "outgoing")}";
}
