using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Importing;
using OnCallBot.Importing.Rotations;
using OnCallBot.Wording;

namespace OnCallBot.Tests.Importing.Rotations;

/// <summary>Whatever a calendar looks like: where an import makes a rotation of it, the next import and a comparison read it so too.</summary>
public sealed class SummaryProperties
{
    private static readonly string[] People = ["Ana Berg", "Bo Lee", "Lee Bo", "Bo", "Jörg Müller", "j.müller", "Anna-Lena O'Neil", "kim@example.com", "kim.park@example.com", "Kim Park", "Kim", "Park, Kim", "Grace Hopper", "ana_b", "Growth Gary", "Ana & Bo", "TBD"];
    private static readonly string[] Duties = ["Growth", "Growth Primary", "Data", "Data Secondary", "Backup", "Grace", "Profit: EU", "on-call team", "Wacht"];

    private static readonly string[] Forms =
    [
        "{who}", "[L1] {who}", "[L2] {who}", "[{duty}] {who} on call", "On Call - {who}", "On Call - {who} - {duty}", "{who} (on call)", "{who} ({duty})", "{duty}: {who}", "{who} - {duty}", "{duty} - {who}",
        "{who} is on call for {duty}", "{who} On-Call (GoAlert: {duty})", "[Primary] {who} on call for {duty}", "{duty} on-call|{who}", "{duty}|{who}", "On call|{who}", "{who}|{who}", "{who} - {duty}|{who}",
    ];

    private static readonly string[] Headers =
    [
        OnCallFeed.Grafana, OnCallFeed.PagerDuty, OnCallFeed.Opsgenie, "PRODID:-//GoAlert//dev//EN", "PRODID:on-call", "PRODID:-//OnCallBot//OnCallBot//EN\nX-WR-CALNAME:On call: Data", OnCallFeed.PagerDuty + " Growth Primary",
    ];

    // The same calendars each time. Of two calendars that make one rotation a comparison sees one, and may differ by what only the other tells.
    [Property(MaxTest = 300, QuietOnSuccess = true, Replay = "20261128,1063")]
    public Property What_an_import_makes_of_a_calendar_is_what_the_next_one_and_a_comparison_find_in_it() => Prop.ForAll(Cases().ToArbitrary(), one =>
    {
        var (team, files, wish) = one;
        var imported = Imported.Of(team, wish, Imported.Wednesday, files);
        if (imported.Errors.Count > 0)
        {
            return;
        }

        var again = imported.Again(wish: wish);
        var shown = string.Join('\n', files.Select(file => string.Join('\n', Encoding.UTF8.GetString(file.Content.Span).Split("\r\n").Where(line => line.StartsWith("SUMM", StringComparison.Ordinal) || line.StartsWith("ATT", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)))) + $"\n{imported.Rotation.Name}; {imported.Table}";
        Assert.True(again.Errors.Count == 0, $"{shown}\n{string.Join('\n', again.Errors)}");
        Assert.True(again.Report.RowCount == 0, $"{shown}\n{again.Rotation.Name}; {again.Table}");
        var told = imported.Report.Reading.Rotation!;
        var excused = told.Found.Contested.Concat(told.Found.Departures.Where(held => held.Who is null)).Select(held => held.During).ToList();
        Assert.All(files.Length > 1 || imported.SharedDuties().Any() ? [] : imported.ComparedWhereTold(), difference => Assert.True(excused.Exists(during => during.Overlaps(difference.During)), $"{shown}\n{difference}"));
        var unread = told.Unread.Select(CalendarWording.Unread).Order(StringComparer.Ordinal);
        Assert.Equal(unread, imported.Comparisons().SelectMany(compared => compared.Lines).Where(line => line.Contains(".ics:", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(imported.Comparisons().SelectMany(compared => compared.Lines), line => line.StartsWith("Nobody in the team", StringComparison.Ordinal) || line.Contains("has no duty that", StringComparison.Ordinal));
    });

    [Fact]
    public void Many_of_these_calendars_make_a_rotation() =>
        Assert.InRange(Cases().Sample(200).Count(one => Imported.Of(one.Team, one.Wish, Imported.Wednesday, one.Files).Errors.Count == 0), 40, 200);

    private static Gen<(TeamState Team, SourceFile[] Files, RotationWish Wish)> Cases() =>
        from team in Gen.Elements(TeamState.Empty, Given.State(Given.Engineer("Bo Lee"), Given.Engineer("Kim Lee"), Given.Engineer("Grace Hopper"), Given.Engineer("Ana Berg") with { DisplayName = "ana_b" }))
        from count in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Constant(2)))
        from files in Gen.ArrayOf(File(), count)
        from isNamed in Gen.Elements(false, true)
        select (team, files.Select((file, at) => file with { Name = at == 0 ? file.Name : "other-" + file.Name }).ToArray(), isNamed ? new RotationWish("Data") : RotationWish.Usual);

    private static Gen<SourceFile> File() =>
        from name in Gen.Elements("feed.ics", "growth.ics", "backup.ics", "data-primary.ics")
        from header in Gen.Elements(Headers)
        from tracks in Gen.ArrayOf(Track(), 1).Or(Gen.ArrayOf(Track(), 2))
        from odd in Gen.Elements("", "", "", "", "", "On call", "!!!", "Ana Berg", "[L3] Bo Lee", "Growth")
        let extra = odd.Length == 0 ? Array.Empty<string>() : [OnCallFeed.Event("2026-02-04T08:00Z", "2026-02-05T08:00Z", $"SUMMARY:{odd}")]
        select OnCallFeed.File(name, header, tracks.SelectMany(track => track).Concat(extra));

    /// <summary>The weeks of one duty, each said in one of two forms.</summary>
    private static Gen<string[]> Track() =>
        from duty in Gen.Elements(Duties)
        from people in Gen.ArrayOf(Gen.Elements(People), 1).Or(Gen.ArrayOf(Gen.Elements(People), 2)).Or(Gen.ArrayOf(Gen.Elements(People), 3))
        from form in Gen.Elements(Forms)
        from other in Gen.Frequency((3, Gen.Constant("")), (1, Gen.Elements(Forms)))
        select OnCallFeed.Weeks(9, week => Lines(other.Length > 0 && week % 4 == 3 ? other : form, people[week % people.Length], duty), zone: "UTC").ToArray();

    private static string Lines(string form, string who, string duty)
    {
        var (mail, parts) = ($"{Slug.Of(who).Replace('-', '.')}@example.com", form.Replace("{duty}", duty, StringComparison.Ordinal).Split('|'));

        return $"SUMMARY:{parts[0].Replace("{who}", who, StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)}" + (parts.Length > 1 ? $"\nATTENDEE;CN=\"{who}\":mailto:{mail}" : "");
    }
}
