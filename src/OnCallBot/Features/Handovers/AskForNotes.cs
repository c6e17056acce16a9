using OnCallBot.Domain;
using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Scheduling;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;
using SlackNet.WebApi;

namespace OnCallBot.Features.Handovers;

/// <summary>The day before the handover, asks each who hands over for notes.</summary>
internal sealed class AskForNotes(HandoverTimes times) : IScheduledJob, IOutboxContent
{
    private const char Separator = '|';
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    public string Name => "handover notes";

    public string Kind => "handover-notes";

    public TimeSpan CatchUp => TimeSpan.FromHours(20);

    public IEnumerable<JobPlan> Plans(TeamState team) => team.Rotations.Values.Select(rotation =>
        new JobPlan(rotation.Id.Value, new DayBeforeTimetable(times.For(rotation), rotation.Zone)));

    public Decision<bool> Run(TeamState team, JobOccurrence occurrence)
    {
        var rotation = team.Rotations[new RotationId(occurrence.Subject)];
        var handoff = RecordHandover.HandoffFor(rotation, occurrence.Due + Ahead);
        if (team.FindHandover(rotation.Id, handoff) is not null)
        {
            return new Decision<bool>(false, [], []);
        }

        var asked = HandoverWeek.Of(team, rotation, handoff).Outgoing
            .Select(engineer => team.Engineers.GetValueOrDefault(engineer)?.SlackUser)
            .OfType<SlackUserId>()
            .Select(user => OutboxMessage.Post(Kind, $"{rotation.Id}{Separator}{user}").To(user.Value));

        return new Decision<bool>(true, [], asked.ToValueList());
    }

    public Message? Render(string id, TeamState team, DateTimeOffset now)
    {
        var parts = id.Split(Separator);
        if (!team.Rotations.TryGetValue(new RotationId(parts[0]), out var rotation))
        {
            return null;
        }

        var zone = team.FindEngineer(new SlackUserId(parts[1]))?.Zone ?? rotation.Zone;
        var voice = new Voice(team, zone, now, Mentions: false, Lasts: true);
        var text = NotesWording.Asked(rotation, RecordHandover.HandoffFor(rotation, now + Ahead), voice);

        return new Message
        {
            Text = text.Value,
            Blocks = [Shapes.Section(text), new ActionsBlock { Elements = [Shapes.Primary(NotesWording.Write, OpenNotesForm.ActionId, rotation.Id.Value)] }],
        };
    }

    public IEnumerable<OutgoingMessage> WhenRefused(string id, string error, TeamState team) => [];
}
