using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OnCallBot.Domain.Tests;
using OnCallBot.Features.Calendars;
using OnCallBot.Importing;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Calendars;

public sealed class CompareCalendarTests
{
    [Theory]
    [InlineData("/oncall calendar rotation new", "")]
    [InlineData("/oncall calendar growth new", "growth")]
    [InlineData("/oncall calendar growth new", "")]
    public async Task Our_own_calendar_agrees(string command, string words)
    {
        await using var bot = await CalendarBot.StartAsync(Given.SmallTeam.With(Given.Override(1, Given.Dana, Given.Duties[1], "2026-01-28T08:00Z", "2026-01-29T08:00Z")));

        var (agree, lines) = await CompareAsync(bot, await bot.MakeAsync(command), words);

        Assert.True(agree, string.Join('\n', lines));
        Assert.Contains("agree", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_swapped_since_is_named_with_both_sides_and_its_bounds()
    {
        await using var bot = await CalendarBot.StartAsync();
        var old = await bot.Http.GetByteArrayAsync(await bot.MakeAsync("/oncall calendar rotation new"), TestContext.Current.CancellationToken);

        await using var later = await CalendarBot.StartAsync(Given.SmallTeam.With(Given.Override(1, Given.Dana, Given.Duties[1], "2026-01-28T08:00Z", "2026-01-29T08:00Z")));
        var (agree, lines) = Compare(later, old);

        Assert.False(agree);
        Assert.Equal(["  Wed 28 Jan 09:00 CET to before Thu 29 Jan 09:00 CET, Growth: the calendar says Ana, the bot says Dana"], lines.Skip(1), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("SUMMARY:On Call - Dana - Growth Primary\r\nATTENDEE:dana@example.com")] // PagerDuty
    [InlineData("SUMMARY:On Call - D. Aname - Growth Primary\r\nATTENDEE;CN=x:mailto:dana@example.com")]
    [InlineData("SUMMARY:Growth: Dana")]
    [InlineData("SUMMARY:[L1] dana - growth")] // Grafana OnCall
    [InlineData("SUMMARY:dana@example.com | Growth")]
    public async Task Others_calendars_are_read(string lines)
    {
        await using var bot = await CalendarBot.StartAsync();

        var (agree, said) = Compare(bot, Feed(("20260119T080000Z", "20260126T080000Z", lines)));

        // Until then it has nobody.
        Assert.False(agree);
        Assert.Equal("  Wed 14 Jan 11:00 CET to before Mon 19 Jan 09:00 CET, Growth: the calendar says nobody, the bot says Cleo", said[1]);
        Assert.Equal("The calendar says nothing of Profit, Engagement and Backup: not compared.", said[2]);
        Assert.Equal(3, said.Count);
    }

    [Fact]
    public async Task Where_no_duty_is_named_everybody_is_compared_with_everybody()
    {
        await using var bot = await CalendarBot.StartAsync();
        var four = Feed([.. Given.People.Select(person => ("20260112T080000Z", "20260202T080000Z", $"SUMMARY:{person.Name}"))]);

        Assert.True(Compare(bot, four).Agree);
        var (agree, lines) = Compare(bot, four, "growth");
        Assert.False(agree);
        Assert.Contains("the calendar says Ana, Ben, Cleo and Dana, the bot says Cleo", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_nobody_goes_by_is_listed_once()
    {
        await using var bot = await CalendarBot.StartAsync();

        var (_, lines) = Compare(bot, Feed(("20260112T080000Z", "20260119T080000Z", "SUMMARY:On Call - Jane Doe - Growth"), ("20260119T080000Z", "20260126T080000Z", "SUMMARY:On Call - Jane Doe - Growth")));

        Assert.Single(lines, line => line == "Nobody in the team goes by «Jane Doe».");
        Assert.Contains("the calendar says «Jane Doe», the bot says Cleo", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_compared_is_neither_yes_nor_no()
    {
        await using var bot = await CalendarBot.StartAsync();

        Assert.Null(Compare(bot, "no calendar"u8.ToArray()).Agree);
        Assert.Null(Compare(bot, Feed(("20260112T080000Z", "20260119T080000Z", "SUMMARY:Growth: Ana")), "nonsense").Agree);
        Assert.False(Compare(bot, Feed(("20250112T080000Z", "20250119T080000Z", "SUMMARY:Growth: Ana"))).Agree);
    }

    private static async Task<(bool? Agree, IReadOnlyList<string> Lines)> CompareAsync(TestBot bot, string path, string words) =>
        Compare(bot, await bot.Http.GetByteArrayAsync(path, TestContext.Current.CancellationToken), words);

    private static (bool? Agree, IReadOnlyList<string> Lines) Compare(TestBot bot, byte[] content, string words = "") =>
        bot.Services.GetRequiredService<CompareCalendar>().Run(new SourceFile("feed.ics", content), words);

    private static byte[] Feed(params ReadOnlySpan<(string Start, string End, string Lines)> events)
    {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nX-WR-CALNAME:On Call Schedule\r\n");
        for (var i = 0; i < events.Length; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"BEGIN:VEVENT\r\nUID:{i}\r\nDTSTART;VALUE=DATE-TIME:{events[i].Start}\r\nDTEND;VALUE=DATE-TIME:{events[i].End}\r\n{events[i].Lines}\r\nEND:VEVENT\r\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("END:VCALENDAR\r\n").ToString());
    }
}
