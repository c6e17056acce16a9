using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Rotations;

public sealed class RotationTests
{
    [Theory]
    [InlineData("Europe/Berlin", "09:00", "2026-03-23", "2026-03-25T12:00Z", "2026-03-23T08:00Z", "2026-03-30T07:00Z", 167)]
    [InlineData("Europe/Berlin", "09:00", "2026-10-19", "2026-10-21T12:00Z", "2026-10-19T07:00Z", "2026-10-26T08:00Z", 169)]
    [InlineData("America/New_York", "09:00", "2026-03-02", "2026-03-05T12:00Z", "2026-03-02T14:00Z", "2026-03-09T13:00Z", 167)]
    [InlineData("America/New_York", "09:00", "2026-10-26", "2026-10-28T12:00Z", "2026-10-26T13:00Z", "2026-11-02T14:00Z", 169)]
    [InlineData("Australia/Lord_Howe", "09:00", "2026-09-28", "2026-10-01T00:00Z", "2026-09-27T22:30Z", "2026-10-04T22:00Z", 167.5)]
    [InlineData("Australia/Lord_Howe", "09:00", "2026-03-30", "2026-04-01T00:00Z", "2026-03-29T22:00Z", "2026-04-05T22:30Z", 168.5)]
    [InlineData("Asia/Kolkata", "09:00", "2026-03-23", "2026-03-25T12:00Z", "2026-03-23T03:30Z", "2026-03-30T03:30Z", 168)]
    [InlineData("America/Santiago", "00:00", "2026-08-30", "2026-09-01T00:00Z", "2026-08-30T04:00Z", "2026-09-06T04:00Z", 168)]
    [InlineData("America/Santiago", "00:00", "2026-09-06", "2026-09-08T00:00Z", "2026-09-06T04:00Z", "2026-09-13T03:00Z", 167)]
    [InlineData("Europe/Berlin", "02:30", "2026-03-29", "2026-03-30T00:00Z", "2026-03-29T01:00Z", "2026-04-05T00:30Z", 167.5)]
    [InlineData("Europe/Berlin", "02:30", "2026-10-25", "2026-10-26T00:00Z", "2026-10-25T00:30Z", "2026-11-01T01:30Z", 169)]
    [InlineData("Pacific/Apia", "12:00", "2011-12-23", "2011-12-25T00:00Z", "2011-12-23T22:00Z", "2011-12-30T10:00Z", 156)]
    [InlineData("America/St_Johns", "00:00", "2010-11-07", "2010-11-08T00:00Z", "2010-11-07T02:30Z", "2010-11-14T03:30Z", 169)]
    public void A_turn_lasts_from_one_local_handoff_to_the_next(string zone, string handoff, string firstDay, string moment, string start, string end, double hours)
    {
        var rotation = Given.Rotation(Given.Table(zone, handoff, firstDay));

        var turn = rotation.TurnAt(Given.Moment(moment));

        Assert.Equal(Given.Range(start, end), turn.During);
        Assert.Equal(TimeSpan.FromHours(hours), turn.During.Length);
        Assert.Equal(0, turn.WeekIndex);
    }

    [Fact]
    public void After_the_last_week_the_table_starts_again_at_the_top()
    {
        var rotation = Given.Rotation();

        var weeks = rotation.TurnsIn(Given.Range("2026-01-05T08:00Z", "2026-02-16T08:00Z")).Select(turn => turn.WeekIndex);

        Assert.Equal([0, 1, 2, 3, 0, 1], weeks);
    }

    [Theory]
    [InlineData("2026-01-05T07:59:59Z", 3)]
    [InlineData("2026-01-05T08:00:00Z", 0)]
    [InlineData("2025-12-29T08:00:00Z", 3)]
    [InlineData("2025-12-08T08:00:00Z", 0)]
    [InlineData("2025-12-08T07:59:59Z", 3)]
    [InlineData("1969-12-31T12:00:00Z", 1)]
    public void The_table_holds_before_its_first_day_too(string moment, int week) =>
        Assert.Equal(week, Given.Rotation().TurnAt(Given.Moment(moment)).WeekIndex);

    [Fact]
    public void While_the_clocks_show_the_evening_before_again_the_new_shift_holds()
    {
        var rotation = Given.Rotation(Given.Table("America/St_Johns", "00:00", "2010-11-07"));
        var secondEvening = Given.Moment("2010-11-07T02:45Z");

        var turn = rotation.TurnAt(secondEvening);

        Assert.Equal(Given.Day("2010-11-06"), secondEvening.DateIn(turn.Table.Zone));
        Assert.Equal(Given.Moment("2010-11-07T02:30Z"), turn.During.Start);
    }

    [Fact]
    public void A_handoff_on_a_range_s_start_belongs_to_it_and_one_on_its_end_does_not() =>
        Assert.Equal(
            [Given.Moment("2026-01-05T08:00Z"), Given.Moment("2026-01-12T08:00Z")],
            Given.Rotation().HandoffsIn(Given.Range("2026-01-05T08:00Z", "2026-01-19T08:00Z")));

    [Fact]
    public void An_edit_takes_over_at_its_handoff_and_leaves_what_was()
    {
        var rotation = Given.Rotation(
            Given.Table(),
            Given.Table(from: "2026-02-02T08:00Z", firstDay: "2026-02-02", people: [Given.Dana, Given.Cleo]));

        var turns = rotation.TurnsIn(Given.Range("2026-01-26T08:00Z", "2026-02-16T08:00Z")).ToList();

        Assert.Equal([3, 0, 1], turns.Select(turn => turn.WeekIndex));
        Assert.Equal(Given.Dana.Id, turns[0].Week.FindHolder(Given.Duties[0].Id));
        Assert.Equal(Given.Dana.Id, turns[1].Week.FindHolder(Given.Duties[0].Id));
        Assert.Equal(Given.Cleo.Id, turns[2].Week.FindHolder(Given.Duties[0].Id));
    }

    [Fact]
    public void An_edit_to_another_handoff_and_zone_begins_with_a_shorter_turn()
    {
        var rotation = Given.Rotation(
            Given.Table(),
            Given.Table("America/New_York", "17:00", "2026-02-04", from: "2026-02-02T08:00Z"));

        var turns = rotation.TurnsIn(Given.Range("2026-01-26T08:00Z", "2026-02-10T00:00Z")).Select(turn => turn.During);

        Assert.Equal(
            [
                Given.Range("2026-01-26T08:00Z", "2026-02-02T08:00Z"),
                Given.Range("2026-02-02T08:00Z", "2026-02-04T22:00Z"),
                Given.Range("2026-02-04T22:00Z", "2026-02-11T22:00Z"),
            ],
            turns);
    }

    [Fact]
    public void A_second_edit_within_the_same_week_still_leaves_no_gap()
    {
        var rotation = Given.Rotation(
            Given.Table(),
            Given.Table(firstDay: "2026-01-07", from: "2026-01-06T00:00Z"),
            Given.Table(firstDay: "2026-01-09", from: "2026-01-06T12:00Z"));

        var turns = rotation.TurnsIn(Given.Range("2026-01-05T08:00Z", "2026-01-10T00:00Z")).Select(turn => turn.During);

        Assert.Equal(
            [
                Given.Range("2026-01-05T08:00Z", "2026-01-06T00:00Z"),
                Given.Range("2026-01-06T00:00Z", "2026-01-06T12:00Z"),
                Given.Range("2026-01-06T12:00Z", "2026-01-09T08:00Z"),
                Given.Range("2026-01-09T08:00Z", "2026-01-16T08:00Z"),
            ],
            turns);
    }

    [Fact]
    public void Tables_that_do_not_follow_one_another_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Given.Rotation(Given.Table(from: "2026-02-02T08:00Z")));
        Assert.Throws<ArgumentException>(() => Given.Rotation(Given.Table(), Given.Table()));
        Assert.Throws<ArgumentException>(() => Given.Rotation(Given.Table(), Given.Table(from: "2026-02-02T08:00Z"), Given.Table(from: "2026-02-02T08:00Z")));
        Assert.Throws<ArgumentException>(() => Given.Table(weeks: []));
    }
}
