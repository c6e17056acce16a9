using OnCallBot.Domain.Reminders;

namespace OnCallBot.Domain.Tests.Reminders;

/// <summary>Ana was reminded of Christmas four weeks ahead.</summary>
public sealed class AnswerReminderTests
{
    private readonly RemindedTeam _team = new();

    public AnswerReminderTests() => _team.Look(Given.Moment("2026-11-23T10:00Z"));

    [Fact]
    public void Keeping_a_shift_credits_its_holidays_by_their_weight()
    {
        var kept = _team.Keep(by: Given.Ana);

        Assert.Equal(Given.Ana.Id, kept.Value.KeptBy);
        Assert.Equal("ana Kept 3", _team.Ledger);
    }

    [Fact]
    public void Keeping_a_shift_in_spite_of_leave_credits_nothing()
    {
        var team = new RemindedTeam();
        team.Put(Given.Leave(Given.Ben, "2026-11-24", "2026-11-25"));
        team.Look(Given.Moment("2026-11-20T10:00Z"));

        Assert.Null(team.Keep(by: Given.Ben).Refusal);

        Assert.Empty(team.Ledger);
    }

    [Fact]
    public void An_admin_answers_in_somebody_s_place_and_nobody_else()
    {
        Assert.IsType<Refusal.NotYourShift>(_team.Keep(by: Given.Ben).Refusal);
        Assert.IsType<Refusal.NotYourShift>(_team.PutOff(by: Given.Ben).Refusal);

        Assert.Equal(Given.Cleo.Id, _team.Keep(by: Given.Cleo).Value.KeptBy);
    }

    [Fact]
    public void It_is_answered_once()
    {
        _team.Keep(by: Given.Ana);

        Assert.IsType<Refusal.KeptAlready>(_team.Keep(by: Given.Ana).Refusal);
        Assert.IsType<Refusal.KeptAlready>(_team.PutOff(by: Given.Ana).Refusal);
        Assert.Single(_team.State.HolidayLedger);
    }

    [Fact]
    public void Nothing_is_answered_where_nothing_waits()
    {
        var asked = _team.Ask();
        Assert.IsType<Refusal.RequestedAlready>(_team.Keep(by: Given.Ana).Refusal);

        _team.Approve(asked);
        Assert.IsType<Refusal.NothingInTheWay>(_team.Keep(by: Given.Ana).Refusal);
    }

    [Fact]
    public void It_is_too_late_once_the_shift_has_begun()
    {
        _team.Now = _team.Reminder.Begins;

        Assert.IsType<Refusal.ShiftHasStarted>(_team.Keep(by: Given.Ana).Refusal);
    }

    [Fact]
    public void What_nobody_was_reminded_of_is_not_answered() =>
        Assert.IsType<Refusal.NoSuchReminder>(AnswerReminder.Keep(_team.State, new PartKey(PartKind.Reminder, "no such shift"), Given.Ana.Id, _team.Now).Refusal);

    [Fact]
    public void It_cannot_be_put_off_where_no_business_day_remains()
    {
        _team.Now = Given.Moment("2026-12-18T12:00Z");

        Assert.IsType<Refusal.NoLaterDay>(_team.PutOff(by: Given.Ana).Refusal);
    }

    [Fact]
    public void Whoever_swaps_a_shift_after_all_has_no_credit_for_keeping_it()
    {
        _team.Put(Given.Ben with { Holidays = new("XA") });
        _team.Keep(by: Given.Ana);

        _team.Approve(_team.Ask());

        Assert.Equal("ana Kept 3, ana Kept -3, ana Given -3, ben Taken 3", _team.Ledger);
        Assert.Equal(ReminderOutcome.Swapped, _team.Status.Outcome);
    }

    [Fact]
    public void Of_a_part_only_its_holidays_change_hands()
    {
        _team.Keep(by: Given.Ana);

        _team.Approve(_team.Ask(Given.Range("2026-12-26T00:00+01:00", "2026-12-28T09:00+01:00")));

        Assert.Equal("ana Kept 3, ana Kept -1, ana Given -1", _team.Ledger);
    }

    [Fact]
    public void A_swap_that_is_reverted_leaves_the_ledger_as_it_was()
    {
        _team.Put(Given.Ben with { Holidays = new("XA") });
        _team.Keep(by: Given.Ana);
        var swap = _team.Approve(_team.Ask());

        _team.Revert(swap);

        Assert.Equal(3, _team.State.HolidayLedgerOf(Given.DataEngineering, Given.Ana.Id).Sum(line => line.Weight));
        Assert.Equal(0, _team.State.HolidayLedgerOf(Given.DataEngineering, Given.Ben.Id).Sum(line => line.Weight));
        Assert.Equal(ReminderOutcome.Kept, _team.Status.Outcome);
    }

    [Fact]
    public void What_the_messages_show_is_changed_once_for_each_turn_that_things_take()
    {
        Assert.Equal(0, _team.Refresh());

        var asked = _team.Ask();
        Assert.Equal((ReminderOutcome.Asked, 1, 0), (_team.Status.Outcome, _team.Refresh(), _team.Refresh()));

        _team.Decline(asked);
        Assert.Equal((ReminderOutcome.Waiting, 1, 0), (_team.Status.Outcome, _team.Refresh(), _team.Refresh()));

        var leave = Given.Leave(Given.Ana, "2026-12-22", "2026-12-22");
        _team.Put(RemindedTeam.Ana with { Holidays = null });
        Assert.Equal((ReminderOutcome.Gone, 1, 0), (_team.Status.Outcome, _team.Refresh(), _team.Refresh()));

        _team.Put(leave);
        Assert.Equal((ReminderOutcome.Waiting, 1, 0), (_team.Status.Outcome, _team.Refresh(), _team.Refresh()));

        _team.Now = _team.Reminder.Begins;
        Assert.Equal((ReminderOutcome.Begun, 1, 0), (_team.Status.Outcome, _team.Refresh(), _team.Refresh()));
    }
}
