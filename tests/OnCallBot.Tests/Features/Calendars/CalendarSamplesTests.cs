using System.Text.Json;
using OnCallBot.Domain;
using OnCallBot.Domain.Calendars;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Storage;

namespace OnCallBot.Tests.Features.Calendars;

/// <summary>Calendars beside what they mean, for tests/calendars/check.js, which reads them with a parser that is not ours: .ci/run names the folder.</summary>
public sealed class CalendarSamplesTests
{
    private const string FolderVariable = "CALENDAR_SAMPLES";

    private static readonly TeamState Team = Given.SmallTeam.With(
        Given.Ana with { DisplayName = "Änne-Łucja 👩🏽‍🚒, née; d'Été\\ of the very long name that no calendar's line can hold 👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒" },
        Given.Override(1, Given.Dana, Given.Duties[1], "2026-01-28T08:00Z", "2026-01-29T08:00Z", OverrideCause.Swap) with { MadeAt = Given.Moment("2026-01-13T10:00Z") });

    public static TheoryData<string, string, TeamState> Samples => new()
    {
        { "own", "/oncall calendar new", Team },
        { "duty", "/oncall calendar growth new", Team },
        { "rotation", "/oncall calendar rotation new", Team },
        { "new-york", "/oncall calendar rotation new", Team.With(Given.Rotation(Given.Table("America/New_York"))) },
        { "lord-howe", "/oncall calendar new", Team.With(Given.Rotation(Given.Table("Australia/Lord_Howe"))) },
        { "empty", "/oncall calendar new", Team.With(Given.Rotation(Given.Table(people: [Given.Ben, Given.Cleo, Given.Dana], duties: [.. Given.Duties.Take(3)]))) },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_says_what_it_means(string name, string command, TeamState team)
    {
        using var temp = new TempFolder();
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        await using var bot = await CalendarBot.StartAsync(team);
        var content = await bot.Http.GetByteArrayAsync(await bot.MakeAsync(command), TestContext.Current.CancellationToken);
        var feed = bot.Team.CalendarFeeds.Single();
        var shifts = CalendarShifts.Find(bot.Team, feed, bot.Clock.GetUtcNow())!;
        var read = StrictCalendar.Read(content);

        var expected = new
        {
            name = $"On call: {(feed.Scope switch { CalendarScope.Own => bot.Team.Engineers[feed.Owner].CalledBy, CalendarScope.Duty => "Growth (Data Engineering)", _ => "Data Engineering" })}",
            refresh = "PT1H",
            events = shifts.Select((shift, index) => new
            {
                uid = shift.Uid,
                start = shift.Shift.During.Start.ToUnixTimeSeconds(),
                end = shift.Shift.During.End.ToUnixTimeSeconds(),
                summary = feed.Scope == CalendarScope.Own ? $"On call: {shift.Shift.Duty.Name}" : $"{shift.Shift.Duty.Name}: {bot.Team.Engineers[shift.Shift.Holder!.Value].CalledBy}",
                description = read.Events[index].Text("DESCRIPTION"),
                sequence = shift.Sequence,
                stamp = shift.ChangedAt.ToUnixTimeSeconds(),
                transparency = "TRANSPARENT",
                alarmSeconds = feed.Scope == CalendarScope.Own && shift.ComesOn ? -24 * 3600 : (int?)null,
            }),
        };
        await File.WriteAllBytesAsync(folder is null ? temp[$"{name}.ics"] : Path.Combine(folder, $"{name}.ics"), content, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder is null ? temp[$"{name}.json"] : Path.Combine(folder, $"{name}.json"), JsonSerializer.Serialize(expected), TestContext.Current.CancellationToken);

        Assert.Equal(expected.events.Select(one => (one.uid, one.start, one.end)), read.Events.Select(one => (one.Text("UID"), one.Moment("DTSTART").ToUnixTimeSeconds(), one.Moment("DTEND").ToUnixTimeSeconds())));
    }
}
