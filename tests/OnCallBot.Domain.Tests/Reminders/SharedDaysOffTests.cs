using OnCallBot.Domain.People;
using OnCallBot.Domain.Reminders;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Reminders;

public sealed class SharedDaysOffTests
{
    private readonly RemindedTeam _team = new();

    [Fact]
    public void Where_somebody_is_at_work_nothing_is_shared()
    {
        _team.Put(Given.Ben with { Holidays = new("XA") }, Given.Cleo with { Holidays = new("XA") });

        Assert.Null(Find());
    }

    [Fact]
    public void Where_all_are_off_on_several_days_each_part_has_some()
    {
        _team.Put(Everybody());

        Assert.Equal(new SharedDaysOff([Given.Day("2026-12-25"), Given.Day("2026-12-26")], Days("2026-12-21", "2026-12-25"), Days("2026-12-26", "2026-12-28")), Find());
    }

    [Fact]
    public void Of_one_day_the_shift_is_halved()
    {
        _team.Put(_team.Rotation with { CompanyDays = [Given.Day("2026-12-22")] });

        Assert.Equal(new SharedDaysOff([Given.Day("2026-12-22")], Days("2026-12-21", "2026-12-24"), Days("2026-12-25", "2026-12-28")), Find());
    }

    [Fact]
    public void The_last_day_alone_is_no_place_to_split()
    {
        _team.Put(_team.Rotation with { CompanyDays = [Given.Day("2026-12-28")] });

        Assert.Equal((Days("2026-12-21", "2026-12-24"), Days("2026-12-25", "2026-12-28")), (Find()!.First, Find()!.Last));
    }

    [Fact]
    public void A_day_is_not_split()
    {
        _team.Put(Everybody());
        _team.Put(Given.Override(1, Given.Ana, Given.Duties[0], "2026-12-25T09:00+01:00", "2026-12-25T20:00+01:00"));

        var shift = SwapShifts.Find(_team.State, Given.DataEngineering, Given.Duties[0].Id, Given.Moment("2026-12-25T09:00+01:00"))!;
        var shared = SharedDaysOff.Find(_team.State, _team.Rotation, ShiftConflict.Find(_team.State, _team.Rotation, shift)!);

        Assert.Equal(new SharedDaysOff([Given.Day("2026-12-25")], First: null, Last: null), shared);
    }

    private static IEnumerable<Engineer> Everybody() => Given.People.Select(person => person with { Holidays = new("XA") });

    private static DayRange Days(string first, string last) => new(Given.Day(first), Given.Day(last));

    private SharedDaysOff? Find()
    {
        var shift = SwapShifts.Find(_team.State, Given.DataEngineering, Given.Duties[2].Id, Given.Moment("2026-12-21T09:00+01:00"))!;

        return SharedDaysOff.Find(_team.State, _team.Rotation, ShiftConflict.Find(_team.State, _team.Rotation, shift)!);
    }
}
