using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.People;

public sealed class SetZoneTests
{
    private static readonly DateTimeOffset Now = Given.Moment("2026-01-14T10:00Z");
    private static readonly TimeZoneInfo Lisbon = Given.Zone("Europe/Lisbon");
    private static readonly TeamState Team = Given.SmallTeam.With(Given.Rotation() with { Admins = [Given.Dana.Id] });

    [Theory]
    [InlineData("Ana")]
    [InlineData("Dana")]
    [InlineData(null)]
    public void They_themselves_an_admin_or_the_terminal_may(string? by)
    {
        EngineerId? actor = by is null ? null : Engineer.IdOf(by);

        var decision = SetZone.Decide(Team, Given.Ana.Id, Lisbon, actor, Now).Value;

        var changed = Given.Ana with { Zone = Lisbon };
        Assert.Equal([new Change.Put(changed), new Change.Put(new AuditEntry(1, Now, actor, AuditAction.ZoneSet, Given.DataEngineering, "ana/Europe/Lisbon"))], decision.Changes);
    }

    [Fact]
    public void Nobody_else_may() => Assert.Equal(new Refusal.NotTheirAdmin(Given.Ana.Id), SetZone.Decide(Team, Given.Ana.Id, Lisbon, Given.Ben.Id, Now).Refusal);

    [Fact]
    public void What_is_so_already_is_said() => Assert.Equal(new Refusal.SameZone(null), SetZone.Decide(Team, Given.Ana.Id, zone: null, Given.Ana.Id, Now).Refusal);

    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData(" new york ", "America/New_York")]
    [InlineData("america/argentina/buenos_aires", "America/Argentina/Buenos_Aires")]
    [InlineData("utc", "UTC")]
    public void A_zone_is_read_by_its_name_or_its_city(string typed, string zone) => Assert.Equal(zone, ZoneReader.Read(typed).Value.Id);

    [Theory]
    [InlineData("")]
    [InlineData("EST5EDT")]
    [InlineData("Mars/Olympus")]
    [InlineData("+01:00")]
    public void What_names_no_place_is_none(string typed) => Assert.IsType<Refusal.NoSuchZone>(ZoneReader.Read(typed).Refusal);
}
