using OnCallBot.Domain;
using OnCallBot.Domain.Handovers;
using OnCallBot.Scheduling;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Wording;

namespace OnCallBot.Features.Handovers;

/// <summary>Tells those who handed over, and then the admins, of who has not said that they have it.</summary>
internal sealed partial class ChaseHandover(ITeamStore store, ILogger<ChaseHandover> logger) : ISweep
{
    public async Task SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!ChaseHandovers.Due(store.Current, now).Any())
        {
            return;
        }

        var chased = await store.CommitAsync<ValueList<HandoverChase>>(
            team =>
            {
                var decision = ChaseHandovers.Decide(team, now);

                return decision with { Messages = decision.Value.SelectMany(chase => Tell(team, chase, now)).ToValueList() };
            },
            cancellationToken);
        foreach (var chase in chased.Value)
        {
            Log.Told(logger, chase.Handover.Rotation.Value, chase.Told.Count, chase.IsForAdmins);
        }
    }

    private static IEnumerable<OutgoingMessage> Tell(TeamState team, HandoverChase chase, DateTimeOffset now)
    {
        var rotation = team.Rotations[chase.Handover.Rotation];
        var week = HandoverWeek.Of(team, rotation, chase.Handover.Handoff);
        foreach (var person in chase.Told.Select(engineer => team.Engineers.GetValueOrDefault(engineer)))
        {
            if (person is { HasLeft: false, SlackUser: { } user })
            {
                var voice = new Voice(team, person.Zone ?? rotation.Zone, now, Mentions: false, Lasts: true);
                yield return new OutboxMessage((chase.IsForAdmins ? HandoverWording.ToldAdmin(chase, week, voice) : HandoverWording.ToldOutgoing(chase, week, voice)).Value).To(user.Value);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Told {Count} people that a handover of {Rotation} is not acknowledged; admins: {IsForAdmins}")]
        public static partial void Told(ILogger logger, string rotation, int count, bool isForAdmins);
    }
}
