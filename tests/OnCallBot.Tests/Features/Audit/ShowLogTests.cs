using OnCallBot.Domain;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Audit;

/// <summary>Who did what when, as admins see it: Dana, and nobody else.</summary>
public sealed class ShowLogTests
{
    private static readonly TeamState Team = Given.SmallTeam.With(Given.Rotation() with { Admins = [Given.Dana.Id] });

    [Fact]
    public async Task What_people_did_is_listed_newest_first()
    {
        await using var bot = await TestBot.StartAsync(Team.With(
            Given.Entry(1, "2025-12-29T08:00Z", by: null, AuditAction.Began, "31/team.md, team.yml"),
            Given.Entry(2, "2026-01-05T12:30Z", by: null, AuditAction.Imported, "1/team.yml")));
        await bot.TypeAsync("/oncall leave 2026-03-02..2026-03-06");
        bot.Clock.Advance(TimeSpan.FromMinutes(5));
        await bot.TypeAsync("/oncall leave @ben dec 24", by: Given.Dana);
        bot.Clock.Advance(TimeSpan.FromHours(3));
        await bot.TypeAsync("/oncall swap jan 19 with ben for jan 26 because of a wedding");

        var log = await bot.TypeAsync("/oncall log", by: Given.Dana);

        Assert.True(log.IsEphemeral);
        Snapshot.Matches(log.Json);
    }

    [Fact]
    public async Task Everything_that_can_be_noted_has_its_words()
    {
        var actions = Enum.GetValues<AuditAction>();
        await using var bot = await TestBot.StartAsync(Team.With(actions.Select((action, index) => Given.Entry(
            index + 1,
            "2026-01-13T09:00Z",
            action is AuditAction.Began or AuditAction.Imported or AuditAction.Restored or AuditAction.SwapExpired or AuditAction.HandoverPosted or AuditAction.ReminderPosted ? null : Given.Cleo,
            action,
            action switch
            {
                AuditAction.Began or AuditAction.Imported or AuditAction.StartedOver => "12/team.md",
                AuditAction.Restored => "monday.db",
                AuditAction.CalendarSet => "ben/DE-BE",
                AuditAction.ReminderSet => "cleo/2h",
                AuditAction.ZoneSet => "cleo/Europe/Lisbon",
                AuditAction.LeaveRecorded or AuditAction.LeaveRemoved => "ben/2026-02-02..2026-02-06",
                AuditAction.HandoverPosted or AuditAction.HandoverAcknowledged => "2026-01-12T08:00:00Z",
                AuditAction.ReminderPosted or AuditAction.ReminderPutOff or AuditAction.ShiftKept => "ben/growth/2026-02-02T08:00:00Z",
                AuditAction.CalendarMade or AuditAction.CalendarRevoked => "12/ben",
                _ => "1",
            }))).With(Given.Swap(status: SwapStatus.Approved)));

        var log = await bot.TypeAsync("/oncall log 50", by: Given.Dana);

        Snapshot.Matches(log.Text.Split('\n'));
    }

    [Fact]
    public async Task Who_is_no_admin_is_told_who_is_and_nothing_else()
    {
        await using var bot = await TestBot.StartAsync(Team.With(Given.Entry(1, "2026-01-05T12:30Z", Given.Ben, AuditAction.LeaveRecorded, "ben/2026-02-02..2026-02-06")));

        var member = await bot.TypeAsync("/oncall log @ben", by: Given.Ben);
        var stranger = await bot.TypeAsync("/oncall log foo", by: Given.Engineer("Zoe"));

        Assert.True(member.IsEphemeral);
        Snapshot.Matches(member.Json);
        Assert.Equal(member.Json.ToJsonString(), stranger.Json.ToJsonString());
    }

    [Fact]
    public async Task Where_no_admin_is_named_the_terminal_is_the_way()
    {
        await using var bot = await TestBot.StartAsync();

        var log = await bot.TypeAsync("/oncall log");

        Assert.Contains("`oncallbot log`", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admin_who_has_left_is_none()
    {
        await using var bot = await TestBot.StartAsync(Team.With(Given.Dana with { HasLeft = true }));

        var log = await bot.TypeAsync("/oncall log", by: Given.Dana);

        Assert.StartsWith("Only admins", log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("log", "6 5 4 3 2 1")]
    [InlineData("log 2", "6 5")]
    [InlineData("LOG 10,000", "6 5 4 3 2 1")]
    [InlineData("log 99999999999999999999", "6 5 4 3 2 1")]
    [InlineData("log <@U0BEN>", "6 4 3")]
    [InlineData("log ben", "6 4 3")]
    [InlineData("log 1 ben", "6")]
    [InlineData("log 1 <@U0BEN|ben>", "6")]
    [InlineData("log swap 1", "6 4")]
    [InlineData("log swap #1", "6 4")]
    [InlineData("log 2026-01-12", "4 3")]
    [InlineData("log jan 12", "4 3")]
    [InlineData("log 12 jan", "4 3")]
    [InlineData("log dec 29", "1")]
    [InlineData("log today", "6 5")]
    [InlineData("log yesterday", "")]
    [InlineData("log ben 2026-01-12", "4 3")]
    [InlineData("log 2026-01-05..2026-01-12", "4 3 2")]
    [InlineData("log swap 12", "")]
    [InlineData("log cleo", "")]
    public async Task It_is_asked_for_by_number_person_swap_and_day(string typed, string numbers)
    {
        // Each entry is told from the others by its minute.
        await using var bot = await TestBot.StartAsync(Team.With(
            Given.Swap(status: SwapStatus.Approved),
            Given.Entry(1, "2025-12-29T08:01Z", by: null, AuditAction.Imported, "1/team.yml"),
            Given.Entry(2, "2026-01-05T08:02Z", Given.Dana, AuditAction.LeaveRecorded, "dana/2026-02-02..2026-02-06"),
            Given.Entry(3, "2026-01-11T23:03Z", Given.Dana, AuditAction.LeaveRecorded, "ben/2026-02-02..2026-02-06"),
            Given.Entry(4, "2026-01-12T22:04Z", Given.Ana, AuditAction.SwapRequested, "1"),
            Given.Entry(5, "2026-01-14T08:05Z", Given.Ana, AuditAction.LeaveRecorded, "ana/2026-02-02..2026-02-06"),
            Given.Entry(6, "2026-01-14T08:06Z", Given.Ben, AuditAction.SwapApproved, "1")));

        var log = await bot.TypeAsync($"/oncall {typed}", by: Given.Dana);

        Assert.Equal(numbers, string.Join(' ', Lines(log).Select(line => line.Split(":0")[1][..1])));
        Assert.Equal(numbers.Length == 0, log.Text.Contains("Nothing is noted", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("foo", "I know no log of “foo”")]
    [InlineData("0", "I know no log of “0”")]
    [InlineData("-5", "I know no log of “-5”")]
    [InlineData("swap", "I know no log of “swap”")]
    [InlineData("swap foo", "I know no log of “swap foo”")]
    [InlineData("growth", "I know no log of “growth”")]
    [InlineData("<@U0ZOE>", "<@U0ZOE> is in no rotation that I know")]
    [InlineData("2026-02-30", "is no day of the calendar")]
    [InlineData("ben growth", "I know no log of “ben growth”")]
    [InlineData("<!channel>", "I know no log of “&lt;!channel&gt;”")]
    [InlineData("5 before x", "I know no log of “5 before x”")]
    public async Task What_is_not_understood_is_named_and_changes_nothing(string words, string said)
    {
        await using var bot = await TestBot.StartAsync(Team.With(Given.Entry(1, "2026-01-05T12:30Z", Given.Ben, AuditAction.LeaveRecorded, "ben/2026-02-02..2026-02-06")));

        var log = await bot.TypeAsync($"/oncall log {words}", by: Given.Dana);

        Assert.True(log.IsEphemeral);
        Assert.Contains(said, log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("recorded leave", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Very_long_words_fit_into_the_answer()
    {
        await using var bot = await TestBot.StartAsync(Team);

        var log = await bot.TypeAsync($"/oncall log {new string('x', 5_000)}", by: Given.Dana);

        Assert.Contains("I know no log of", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_entries_come_a_page_at_a_time_each_of_them_once()
    {
        await using var bot = await TestBot.StartAsync(Team.With(Enumerable.Range(1, 10_000).Select(number => Given.Entry(
            number, "2026-01-05T12:30Z", Given.Ben, AuditAction.LeaveRecorded, $"ben/{Given.Day("2026-02-02").AddDays(number):yyyy-MM-dd}..{Given.Day("2026-02-02").AddDays(number):yyyy-MM-dd}"))));

        var page = await bot.TypeAsync("/oncall log 10,000", by: Given.Dana);
        var days = new List<string>();
        var pages = 1;
        while (true)
        {
            Assert.InRange(page.Text.Length, 100, 12_000);
            days.AddRange(Lines(page).Select(line => line.Split(": ")[^1]));
            if (!page.Buttons.Contains("Older", StringComparer.Ordinal))
            {
                break;
            }

            page = await bot.ClickAsync("Older", page, by: Given.Dana);
            pages++;
        }

        Assert.Equal(10_000, days.Count);
        Assert.Equal(10_000, days.Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(pages, 50, 150);
        Assert.Equal("20 Jun 2053", days[0]);
        Assert.Equal("3 Feb", days[^1]);
    }

    [Fact]
    public async Task The_next_page_keeps_what_was_asked_for()
    {
        await using var bot = await TestBot.StartAsync(Team.With(Enumerable.Range(1, 9).Select(number => Given.Entry(
            number, "2026-01-05T12:30Z", number % 2 == 0 ? Given.Ben : Given.Ana, AuditAction.SwapExpired, $"{number}"))));

        var first = await bot.TypeAsync("/oncall log 2 ben 2026-01-05", by: Given.Dana);
        var second = await bot.ClickAsync("Older", first, by: Given.Dana);

        Assert.Equal("8 6", Numbers(first));
        Assert.Equal("4 2", Numbers(second));
        Assert.DoesNotContain("Older", second.Buttons, StringComparer.Ordinal);

        string Numbers(TestAnswer answer) => string.Join(' ', Lines(answer).Select(line => line.Split("Swap ")[1].Split(' ')[0]));
    }

    [Fact]
    public async Task Times_are_the_asker_s()
    {
        var entry = Given.Entry(1, "2026-01-05T03:30Z", Given.Ben, AuditAction.LeaveRecorded, "ben/2026-02-02..2026-02-06");
        await using var bot = await TestBot.StartAsync(Team.With(entry, Given.Dana with { Zone = Given.Zone("America/New_York") }));

        var log = await bot.TypeAsync("/oncall log 2026-01-04", by: Given.Dana);

        Assert.StartsWith("•  Sun 4 Jan 22:30 EST  Ben", Assert.Single(Lines(log)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_and_files_are_escaped_and_nobody_is_mentioned()
    {
        await using var bot = await TestBot.StartAsync(Team.With(
            Given.Ben with { Name = "<!channel> & Ben", DisplayName = "<!channel> & Ben" },
            Given.Entry(1, "2026-01-05T12:30Z", Given.Ben, AuditAction.LeaveRecorded, "ben/2026-02-02..2026-02-06"),
            Given.Entry(2, "2026-01-05T12:31Z", by: null, AuditAction.Imported, "3/<@U0ANA>.md")));

        var log = await bot.TypeAsync("/oncall log", by: Given.Dana);

        Assert.Contains("&lt;!channel&gt; &amp; Ben recorded leave", log.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;@U0ANA&gt;.md", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('<', log.Text);
    }

    [Fact]
    public async Task Nothing_shares_it() => Assert.DoesNotContain("Share in channel", await ButtonsAsync(), StringComparer.Ordinal);

    [Fact]
    public async Task Another_rotation_s_entries_are_its_own_admins()
    {
        var olaf = Given.Engineer("Olaf");
        var sales = Given.Rotation("Sales", channel: "sales", Given.Table(people: [olaf], weeks: [Given.Week(Given.Duties, olaf)])) with { Admins = [olaf.Id] };
        await using var bot = await TestBot.StartAsync(Team.With(
            sales,
            olaf,
            Given.Entry(1, "2026-01-05T12:31Z", Given.Ben, AuditAction.LeaveRecorded, "ben/2026-02-02..2026-02-06"),
            Given.Entry(2, "2026-01-05T12:32Z", olaf, AuditAction.LeaveRecorded, "olaf/2026-02-02..2026-02-06") with { Rotation = sales.Id }));

        var dana = await bot.TypeAsync("/oncall log", by: Given.Dana);
        var here = await bot.TypeAsync("/oncall log", by: olaf);
        var there = await bot.TypeAsync("/oncall log", by: olaf, channel: "data-oncall");

        Assert.DoesNotContain("Olaf", dana.Text, StringComparison.Ordinal);
        Assert.StartsWith("•  Mon 5 Jan 13:32 CET  Olaf", Assert.Single(Lines(here)), StringComparison.Ordinal);
        Assert.Contains("Those of Data Engineering: Dana.", there.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sales", there.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_says_whose_it_is()
    {
        await using var bot = await TestBot.StartAsync(Team);

        var help = await bot.TypeAsync("/oncall help");

        Assert.Contains("`/oncall log`  for admins", help.Text, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> ButtonsAsync()
    {
        await using var bot = await TestBot.StartAsync(Team.With(Given.Entry(1, "2026-01-05T12:30Z", Given.Ben, AuditAction.LeaveRecorded, "ben/2026-02-02..2026-02-06")));
        var log = await bot.TypeAsync("/oncall log", by: Given.Dana);
        Assert.Single(Lines(log));

        return log.Buttons;
    }

    private static IReadOnlyList<string> Lines(TestAnswer answer) => [.. answer.Text.Split('\n').Where(line => line.StartsWith('•'))];
}
