using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Importing;
using OnCallBot.Importing.Rotations;

namespace OnCallBot.Tests.Importing.Rotations;

/// <summary>A calendar in UTC whose handoff comes an hour later in winter than in summer.</summary>
public sealed class RotationZoneTests
{
    private static SourceFile Berlin(string header = OnCallFeed.Grafana) => OnCallFeed.File("grafana.ics", header, OnCallFeed.Weeks(24, week => $"SUMMARY:{(week % 2 == 0 ? "ana" : "bo")}"));

    private static SourceFile NewYork => OnCallFeed.File("grafana.ics", OnCallFeed.Grafana, OnCallFeed.Weeks(24, week => $"SUMMARY:{(week % 2 == 0 ? "ana" : "bo")}", zone: "America/New_York"));

    [Fact]
    public void The_teams_zone_is_found() => Check(Imported.Of(Given.SmallTeam, Berlin()), "Mon 2026-01-05 09:00 Europe/Berlin");

    [Fact]
    public void A_persons_zone_is_found_where_the_teams_does_not_fit() =>
        Check(Imported.Of(Given.SmallTeam.With(Given.Engineer("Dana", zone: "America/New_York")), NewYork), "Mon 2026-01-05 09:00 America/New_York");

    [Fact]
    public void The_calendars_own_zone_is_found() =>
        Check(Imported.Of(TeamState.Empty, Berlin("PRODID:Grafana OnCall\nX-WR-CALNAME:Data\nX-WR-TIMEZONE:Europe/Paris")), "Mon 2026-01-05 09:00 Europe/Paris");

    [Fact]
    public void The_zone_that_is_said_holds() =>
        Check(Imported.Of(TeamState.Empty, new RotationWish(Zone: Given.Zone("Europe/Rome")), Imported.Wednesday, Berlin()), "Mon 2026-01-05 09:00 Europe/Rome");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_zone_that_nobody_has_is_asked_for(bool hasTeam)
    {
        var imported = Imported.Of(hasTeam ? Given.SmallTeam : TeamState.Empty, NewYork);

        var error = Assert.Single(imported.Errors);
        Assert.StartsWith("grafana.ics: The handoff (Monday ", error, StringComparison.Ordinal);
        Assert.EndsWith("Say which: `oncallbot import --zone Europe/Berlin ...`", error, StringComparison.Ordinal);
    }

    private static void Check(Imported imported, string handoff)
    {
        Assert.Empty(imported.Errors);
        Assert.Equal((handoff, "Data: ana bo"), (imported.Handoff, imported.Table));
        Assert.Empty(imported.Overrides);
        Assert.Empty(imported.Compared());
    }
}
