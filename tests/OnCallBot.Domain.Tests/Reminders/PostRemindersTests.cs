namespace OnCallBot.Domain.Tests.Reminders;

public sealed class PostRemindersTests
{
    private readonly RemindedTeam _team = new();

    [Fact]
    public void Each_stage_comes_once_at_ten()
    {
        // Two days before the Monday is a Saturday on which nobody works: no business day remains, so it comes on the Friday before.
        Assert.Equal("ana 28 11-23T09:00, ana 14 12-07T09:00, ana 7 12-14T09:00, ana 2 12-18T09:00", _team.Walk("2027-01-10T00:00Z"));
    }

    [Theory]
    [InlineData("2026-11-23", "11-24")] // The day itself is off: the next one.
    [InlineData("2026-11-23 2026-11-24 2026-11-25", "11-26")]
    [InlineData("2026-11-20", "11-23")] // Another day does not matter.
    public void A_stage_on_a_day_off_comes_on_the_next_business_day(string holidays, string expected)
    {
        var team = new RemindedTeam([.. holidays.Split(' ').Select(day => RemindedTeam.Christmas with { Day = Given.Day(day), Name = day })]);
        team.Now = Given.Moment("2026-11-22T00:00Z");

        Assert.StartsWith($"ana 28 {expected}", team.Walk("2026-12-01T00:00Z"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_reminded_on_leave()
    {
        _team.Now = Given.Moment("2026-11-22T00:00Z");
        _team.Put(Given.Leave(Given.Ana, "2026-11-20", "2026-11-24"));

        Assert.Equal("ana 28 11-25T09:00", _team.Walk("2026-12-01T00:00Z"));
    }

    [Theory]
    [InlineData("America/New_York", "11-23T14:00")] // At ten in Berlin it is four there: when work begins.
    [InlineData("America/Los_Angeles", "11-23T17:00")]
    [InlineData("Asia/Kolkata", "11-23T09:00")]
    [InlineData("Asia/Tokyo", "11-23T00:00")] // At ten in Berlin their work is over: in the morning of the day.
    [InlineData("Pacific/Auckland", "11-22T20:00")]
    public void Everybody_is_reminded_in_their_own_working_hours(string zone, string expected)
    {
        _team.Put(RemindedTeam.Ana with { Zone = Given.Zone(zone) });

        Assert.Equal($"ana 28 {expected}", _team.Walk("2026-11-30T00:00Z"));
    }

    [Fact]
    public void Whoever_is_missed_by_all_stages_is_reminded_once_of_them()
    {
        _team.Stages = [.. Enumerable.Range(2, 40)];

        Assert.Equal(2, Assert.Single(_team.Look(Given.Moment("2026-12-18T10:00Z"))).Stage);
        Assert.Empty(_team.Walk("2027-01-10T00:00Z"));
    }

    [Fact]
    public void A_clock_that_is_set_back_doubles_nothing()
    {
        Assert.NotEmpty(_team.Walk("2026-11-24T00:00Z"));

        _team.Now = Given.Moment("2026-11-16T00:00Z");

        Assert.Empty(_team.Walk("2026-11-24T00:00Z"));
        Assert.Equal("ana 14 12-07T09:00", _team.Walk("2026-12-10T00:00Z"));
    }

    [Fact]
    public void Leave_and_company_days_are_days_off_too()
    {
        var team = new RemindedTeam();
        team.Put(Given.Leave(Given.Ben, "2026-11-12", "2026-11-12"), team.Rotation with { CompanyDays = [Given.Day("2026-11-04")] });

        // In the week of 2 November everybody has a company day, in that of 9 November Ben his leave.
        Assert.Equal(
            "profit 11-02, growth 11-02, engagement 11-02, backup 11-02, growth 11-09",
            string.Join(", ", team.Look(Given.Moment("2026-10-12T10:00Z")).Select(due => $"{due.Conflict.Shift.Duty.Id} {due.Conflict.Shift.During.Start:MM-dd}")));
    }

    [Fact]
    public void What_is_kept_is_not_said_again()
    {
        _team.Look(Given.Moment("2026-11-23T10:00Z"));

        Assert.Null(_team.Keep(by: Given.Ana).Refusal);

        Assert.Empty(_team.Walk("2027-01-10T00:00Z"));
    }

    [Fact]
    public void What_is_swapped_is_not_said_again_nor_to_whoever_took_it()
    {
        _team.Put(Given.Ben with { Holidays = new("XA") });
        _team.Look(Given.Moment("2026-11-23T10:00Z"));

        _team.Approve(_team.Ask());

        _team.Walk("2027-01-10T00:00Z");

        // Ben has Backup in that week by the table.
        Assert.Equal(2, _team.State.Reminders.Count());
        Assert.Equal(Given.Ben.Id, _team.State.Reminders.Single(one => one.Duty == Given.Duties[3].Id).Engineer);
        Assert.Equal(Given.Ana.Id, _team.State.Reminders.Single(one => one.Duty == Given.Duties[2].Id).Engineer);
    }

    [Fact]
    public void Leave_in_a_shift_that_was_taken_is_said_all_the_same()
    {
        _team.Approve(_team.Ask());
        _team.Put(Given.Leave(Given.Ben, "2026-12-23", "2026-12-23"));

        // He has Backup in that week, and what he took.
        Assert.Equal(2, _team.Look(Given.Moment("2026-11-23T10:00Z")).Count(due => due.Conflict.Holder == Given.Ben.Id));
    }

    [Fact]
    public void Whoever_gave_a_part_of_their_days_away_keeps_the_rest()
    {
        _team.Look(Given.Moment("2026-11-23T10:00Z"));

        _team.Approve(_team.Ask(Given.Range("2026-12-21T09:00+01:00", "2026-12-26T00:00+01:00")));

        Assert.Empty(_team.Walk("2027-01-10T00:00Z"));
    }

    [Fact]
    public void Whoever_gave_a_part_without_days_off_is_reminded_of_the_rest()
    {
        _team.Approve(_team.Ask(Given.Range("2026-12-21T09:00+01:00", "2026-12-24T00:00+01:00")));

        Assert.Single(_team.Look(Given.Moment("2026-11-26T10:00Z")));
    }

    [Fact]
    public void An_open_request_is_left_to_its_own_follow_ups_and_one_that_is_declined_brings_it_back()
    {
        _team.Look(Given.Moment("2026-11-23T10:00Z"));
        var asked = _team.Ask();

        Assert.Empty(_team.Walk("2026-12-09T12:00Z"));
        _team.Decline(asked);

        Assert.Equal("ana 14 12-09T13:00, ana 7 12-14T09:00, ana 2 12-18T09:00", _team.Walk("2027-01-10T00:00Z"));
    }

    [Fact]
    public void A_request_that_is_declined_before_the_next_stage_brings_it_back_too()
    {
        _team.Look(Given.Moment("2026-11-23T10:00Z"));
        _team.Now = Given.Moment("2026-11-23T12:00Z");

        _team.Decline(_team.Ask());

        Assert.Equal("ana 28 11-23T13:00, ana 14 12-07T09:00", _team.Walk("2026-12-10T00:00Z"));
    }

    [Fact]
    public void What_is_put_off_comes_on_the_next_business_day_to_the_holder_alone()
    {
        _team.Look(Given.Moment("2026-11-27T10:00Z"));

        Assert.Equal(Given.Day("2026-11-30"), _team.PutOff(by: Given.Ana).Value.LaterOn);

        Assert.Equal("ana 28 11-30T08:00, ana 14 12-07T09:00", _team.Walk("2026-12-10T00:00Z"));
        Assert.Equal((3, 3), (_team.Reminder.Posted, _team.Reminder.InChannel));
    }

    [Fact]
    public void Who_cannot_be_reached_anywhere_is_not_reminded()
    {
        _team.Put(_team.Rotation with { Channel = null }, RemindedTeam.Ana with { SlackUser = null });

        Assert.Empty(_team.Walk("2027-01-10T00:00Z"));
    }

    [Fact]
    public void What_is_long_over_is_forgotten()
    {
        _team.Walk("2027-01-10T00:00Z");
        _team.Put(Given.Leave(Given.Ben, "2027-03-16", "2027-03-17"));

        _team.Look(Given.Moment("2027-02-22T10:00Z"));

        Assert.Equal("ben", _team.Reminder.Engineer.Value);
    }
}
