using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OnCallBot.Domain;
using OnCallBot.Domain.Calendars;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Tests;
using OnCallBot.Domain.Time;
using OnCallBot.Features.Calendars;
using OnCallBot.Importing;
using OnCallBot.Importing.Rotations;

namespace OnCallBot.Tests.Importing.Rotations;

/// <summary>What the bot gives calendar programs, imported, is the same rotation.</summary>
public sealed class RotationRoundTripProperties
{
    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/St_Johns"];
    private static readonly Engineer[] People = [.. Given.People, Given.Engineer("Eva Maria"), Given.Engineer("Finn")];

    [Property(MaxTest = 100, QuietOnSuccess = true)]
    public Property Our_own_calendar_makes_the_same_rotation() => Prop.ForAll(Cases().ToArbitrary(), one =>
    {
        var (rotation, overrides, now) = one;
        var team = Given.State([rotation, .. People, Given.Profit, Given.Growth, Given.Engagement, .. overrides]);
        var feed = new CalendarFeed(1, "hash", Given.Ana.Id, CalendarScope.Rotation, rotation.Id, Duty: null, now);
        var shifts = CalendarShifts.Find(team, feed, now)!;
        var file = new SourceFile("oncall.ics", Encoding.UTF8.GetBytes(new CalendarText(team, feed).Write(shifts)));
        var others = Given.State([.. People.Select((person, at) => person with { Zone = at == 0 ? rotation.Zone : at == 1 ? Given.Zone("Europe/Berlin") : null })]);

        var imported = Imported.Of(others, RotationWish.Usual, $"{now:O}", file);

        Assert.Empty(imported.Errors);
        var range = new TimeRange(now.AddDays(-14), now.AddYears(1)); // Of shifts that overrides cut it gives the parts in between.
        Assert.Equal(Answers(team, range, shifts), Answers(imported.After, range, shifts), StringComparer.Ordinal);
        Assert.Empty(imported.Compared());
        Assert.Equal(0, imported.Again().Report.RowCount);
        Assert.All(imported.Overrides, made => Assert.Equal(OverrideCause.Plan, made.Cause));
        if (overrides.Length == 0)
        {
            var later = new TimeRange(range.End, range.End.AddDays(400));
            Assert.Equal(Answers(team, later, shifts), Answers(imported.After, later, shifts), StringComparer.Ordinal);
            Assert.Equal(rotation.Latest.HandoffTime, imported.Rotation.Latest.HandoffTime);
        }
    });

    /// <summary>Who is on call, at each moment at which that may change and right before it.</summary>
    private static IEnumerable<string> Answers(TeamState team, TimeRange range, IReadOnlyList<CalendarShift> shifts)
    {
        var hours = Enumerable.Range(0, (int)(range.Length.TotalHours / 7)).Select(hour => range.Start.AddHours(hour * 7).AddMinutes(hour % 60));
        var moments = shifts.SelectMany(shift => new[] { shift.Shift.During.Start, shift.Shift.During.Start.AddTicks(-1) }).Concat(hours).Where(range.Contains).Distinct().Order();

        return moments.Select(moment => $"{moment:O} {string.Join(' ', team.ShiftsAt(Given.DataEngineering, moment).Select(shift => $"{shift.Duty.Id}={shift.Holder}").Order(StringComparer.Ordinal))}");
    }

    private static Gen<(Rotation Rotation, Override[] Overrides, DateTimeOffset Now)> Cases() =>
        from zone in Gen.Elements(Zones)
        from quarter in Gen.Frequency((3, Gen.Choose(0, 95)), (1, Gen.Elements(6, 7, 8, 9, 10, 11)))
        from day in Gen.Choose(0, 60)
        from dutyCount in Gen.Choose(1, 4)
        from personCount in Gen.Choose(2, 6)
        from weekCount in Gen.Choose(1, 8)
        from cells in Gen.ArrayOf(Gen.Choose(0, personCount - 1), 32)
        let duties = Given.Duties.Skip(4 - dutyCount).ToList()
        let weeks = Enumerable.Range(0, weekCount).Select(week => Given.Week(duties, duties.Select((_, duty) => People[cells[(week * 4) + duty]])))
        let table = Given.Table(zone, $"{quarter / 4}:{quarter % 4 * 15:00}", $"{Given.Day("2025-11-01").AddDays(day):O}", duties: duties, weeks: weeks)
        from month in Gen.Choose(0, 11)
        let now = Given.Moment("2026-01-14T10:00Z").AddDays(month * 30)
        from overrides in Gen.ArrayOf(Override(duties, now)).Resize(5)
        select (Given.Rotation(table), overrides.Select((made, index) => made with { Number = index + 1 }).ToArray(), now);

    private static Gen<Override> Override(List<Duty> duties, DateTimeOffset now) =>
        from duty in Gen.Elements<Duty>([.. duties])
        from holder in Gen.Elements(People)
        from start in Gen.Choose(-20 * 96, 300 * 96)
        from length in Gen.Frequency((1, Gen.Choose(1, 96)), (1, Gen.Choose(96, 10 * 96)))
        select new Override(0, Given.DataEngineering, duty.Id, new TimeRange(now.AddMinutes(start * 15), now.AddMinutes((start + length) * 15)), holder.Id, OverrideCause.Cover, Reason: null, now);
}
