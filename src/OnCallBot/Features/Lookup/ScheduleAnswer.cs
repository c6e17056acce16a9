using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;
using OnCallBot.Domain.Time.Spoken;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Lookup;

/// <summary>The weeks of some rotations, from a day on or over a stretch of days.</summary>
internal static class ScheduleAnswer
{
    public const int UsualWeeks = 4;
    public const int MostWeeks = 26;
    private const int MostOwn = 5;

    /// <param name="area">What the schedule is narrowed to; null: every duty.</param>
    /// <param name="weeks">How many, where the time asked for has no end of its own.</param>
    public static Answer For(CommandRequest request, IReadOnlyList<Rotation> rotations, string? area, Func<Duty, bool> isAskedFor, When when, int weeks)
    {
        var blocks = new List<Block>();
        var own = new List<Block>();
        Mrkdwn? summary = null;
        foreach (var rotation in rotations)
        {
            var zone = request.Asker.ZoneFor(rotation);
            var voice = request.VoiceIn(zone);
            var turns = Turns(rotation, when, zone, request.Now, weeks).Take(MostWeeks).ToList();
            blocks.AddRange(ScheduleBlocks.Of(rotation, turns, area, isAskedFor, voice));
            own.AddRange(Own(request, rotation, turns, isAskedFor, voice));
            summary ??= ScheduleWording.Summary(rotation.Name, new TimeRange(turns[0].During.Start, turns[^1].During.End), voice);
            if (when is When.Days(var days) && turns[^1].During.End < days.Last.StartIn(zone))
            {
                blocks.Add(Shapes.Context(ScheduleWording.OnlySoMany(MostWeeks)));
            }
        }

        if (own.Count > 0)
        {
            blocks.Add(Shapes.Section(ScheduleWording.Own));
            blocks.AddRange(own.Take(MostOwn));
        }

        return new Answer(AnswerKind.Found, summary ?? LookupWording.NoTeam, blocks, []);
    }

    /// <summary>The asker's own shifts among those shown, as far as they can be swapped.</summary>
    private static IEnumerable<Block> Own(CommandRequest request, Rotation rotation, List<Turn> turns, Func<Duty, bool> isAskedFor, Voice voice) => turns
        .SelectMany(turn => voice.Team.ShiftsIn(rotation.Id, turn.During))
        .Where(shift => shift.Holder is { } holder && holder == request.Asker.Engineer?.Id && isAskedFor(shift.Duty))
        .Select(shift => (Shift: shift, Button: SwapButton.FindFor(request, shift)))
        .Where(found => found.Button is not null)
        .Take(MostOwn)
        .Select(found => Shapes.Section(PersonWording.FromUntil(found.Shift, default, rotation: null, voice), found.Button));

    private static IEnumerable<Turn> Turns(Rotation rotation, When when, TimeZoneInfo zone, DateTimeOffset now, int weeks) => when switch
    {
        When.Days(var days) => rotation.TurnsIn(new TimeRange(Morning(days.First, zone), days.Last.AddDays(1).StartIn(zone))),
        When.Week(var monday) => From(rotation, monday.StartIn(zone)).SkipWhile(turn => turn.During.Start < monday.StartIn(zone)).Take(weeks),
        When.Day(var date) => From(rotation, Morning(date, zone)).Take(weeks),
        When.Moment(var date, var time) => From(rotation, date.At(time, zone)).Take(weeks),
        _ => From(rotation, now).Take(weeks),
    };

    private static IEnumerable<Turn> From(Rotation rotation, DateTimeOffset start) => rotation.TurnsIn(new TimeRange(start, DateTimeOffset.MaxValue));

    // Who comes from a day on is who comes when it is worked on: not who hands over that morning.
    private static DateTimeOffset Morning(DateOnly day, TimeZoneInfo zone) => day.At(WorkingHours.Usual.Start, zone);
}
