using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Tests.Holidays;

public sealed class SetCalendarTests
{
    private static readonly DateTimeOffset Now = Given.Moment("2026-01-14T10:00Z");

    private static readonly TeamState Team = Given.SmallTeam.With(Given.Rotation() with { Admins = [Given.Dana.Id] }, Given.Ana with { Holidays = new("XA") });

    [Theory]
    [InlineData("Ana")]
    [InlineData("Dana")]
    [InlineData(null)]
    public void They_themselves_an_admin_or_the_terminal_may(string? by)
    {
        EngineerId? actor = by is null ? null : Engineer.IdOf(by);

        var decision = SetCalendar.Decide(Team, Given.Ana.Id, calendar: null, actor, Now).Value;

        Assert.Equal(Given.Ana, decision.Value);
        Assert.Equal(
            [new Change.Put(Given.Ana), new Change.Put(new AuditEntry(1, Now, actor, AuditAction.CalendarSet, Given.DataEngineering, "ana/"))],
            decision.Changes);
    }

    [Fact]
    public void Nobody_else_may() => Assert.Equal(new Refusal.NotTheirAdmin(Given.Ana.Id), SetCalendar.Decide(Team, Given.Ana.Id, calendar: null, Given.Ben.Id, Now).Refusal);

    [Fact]
    public void Who_has_left_has_none() =>
        Assert.Equal(new Refusal.NotOfTheTeam(Given.Ana.Id), SetCalendar.Decide(Team.With(Given.Ana with { HasLeft = true }), Given.Ana.Id, calendar: null, Given.Dana.Id, Now).Refusal);

    [Fact]
    public void What_is_so_already_is_said() =>
        Assert.Equal(new Refusal.SameCalendar(new("XA")), SetCalendar.Decide(Team, Given.Ana.Id, new("XA"), Given.Ana.Id, Now).Refusal);

    [Fact]
    public void A_calendar_that_the_book_does_not_know_is_refused() =>
        Assert.Equal(new Refusal.NoSuchCountry("XB", Near: null), SetCalendar.Decide(Team, Given.Ana.Id, new("XB"), Given.Ana.Id, Now).Refusal);
}
