using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.ShiftReminders;
using OnCallBot.Domain.Time;
using OnCallBot.Domain.Time.Spoken;
using OnCallBot.Scheduling;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Wording;
using SlackNet.WebApi;

namespace OnCallBot.Features.ShiftReminders;

/// <summary>Tells everybody by direct message what they are about to come on for, as long before as they chose.</summary>
internal sealed partial class RemindOfShift(ITeamStore store, ILogger<RemindOfShift> logger) : ISweep, IOutboxContent
{
    private const char Separator = '|';
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    // Where nothing changed, nobody is to be reminded within this time.
    private TeamState? _looked;
    private TimeRange _quiet;

    public string Kind => "shift-reminder";

    public async Task SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var team = store.Current;
        if (ReferenceEquals(team, _looked) && _quiet.Contains(now))
        {
            return;
        }

        var next = RemindOfShifts.Next(team, now);
        if (next > now)
        {
            (_looked, _quiet) = (team, new TimeRange(now, next));

            return;
        }

        var told = await store.CommitAsync<ValueList<ShiftReminder>>(
            current =>
            {
                var decision = RemindOfShifts.Decide(current, now);

                return decision with { Messages = decision.Value.Select(reminder => MessageOf(current, reminder)).ToValueList() };
            },
            cancellationToken);
        foreach (var reminder in told.Value)
        {
            Log.Reminded(logger, reminder.Holder.Value, reminder.Rotation.Value, reminder.Begins);
        }
    }

    public Message? Render(string id, TeamState team, DateTimeOffset now)
    {
        var reminder = Read(id);
        if (reminder.Begins <= now || RemindOfShifts.Beginning(team, reminder) is not { Count: > 0 } begun)
        {
            return null;
        }

        var rotation = team.Rotations[reminder.Rotation];
        var voice = new Voice(team, team.Engineers.GetValueOrDefault(reminder.Holder)?.Zone ?? rotation.Zone, now, Mentions: false, Lasts: true);
        var all = team.ShiftsAt(rotation.Id, reminder.Begins);
        var own = all.Where(shift => shift.Holder == reminder.Holder).ToList();
        var title = ShiftReminderWording.Title(reminder, rotation, voice);
        var beside = ShiftReminderWording.Beside([.. all.Except(own)], voice);
        var span = new TimeRange(reminder.Begins, own.Max(shift => shift.During.End));
        var notes = RosterNotes.Of(new Roster(rotation, span, span, own), new When.Now(), voice);

        return new Message
        {
            Text = title.Value,
            Blocks =
            [
                Shapes.Section(Mrkdwn.Join("\n", [title, .. begun.Select(shift => ShiftReminderWording.Line(shift, voice))])),
                .. Shapes.Sections(beside.IsEmpty ? notes : notes.Prepend(beside)),
                Shapes.Context(ShiftReminderWording.Footer(reminder, voice)),
            ],
        };
    }

    public IEnumerable<OutgoingMessage> WhenRefused(string id, string error, TeamState team) => [];

    private OutgoingMessage MessageOf(TeamState team, ShiftReminder reminder) => OutboxMessage
        .Post(Kind, string.Create(CultureInfo.InvariantCulture, $"{reminder.Begins.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture)}{Separator}{reminder.Holder}{Separator}{reminder.Rotation}"))
        .To(team.Engineers[reminder.Holder].SlackUser!.Value.Value);

    private static ShiftReminder Read(string id)
    {
        var parts = id.Split(Separator, 3);

        return new ShiftReminder(new RotationId(parts[2]), new EngineerId(parts[1]), DateTimeOffset.ParseExact(parts[0], MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Reminded {Engineer} of a shift of {Rotation} that begins {Begins:o}")]
        public static partial void Reminded(ILogger logger, string engineer, string rotation, DateTimeOffset begins);
    }
}
