using Microsoft.Extensions.Time.Testing;
using OnCallBot.Domain;
using OnCallBot.Domain.Calendars;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Tests;
using OnCallBot.Features.Calendars;
using OnCallBot.Importing;
using OnCallBot.Importing.Calendars;
using OnCallBot.Importing.Rotations;
using OnCallBot.Importing.Watches;
using OnCallBot.Storage;
using OnCallBot.Wording;

namespace OnCallBot.Tests.Importing.Rotations;

/// <summary>What comes of files in a store that knows a team.</summary>
internal sealed record Imported(ImportReport Report, IReadOnlyList<SourceFile> Files, DateTimeOffset Now)
{
    public const string Wednesday = "2026-01-14T10:00Z";

    public TeamState After => Report.After;

    public IReadOnlyList<string> Errors => [.. ImportReportWording.Errors(Report)];

    public IReadOnlyList<string> Lines => [.. ImportReportWording.Lines(Report, isDryRun: true)];

    public Rotation Rotation => After.Rotations[Assert.Single(Report.Differences).Rotation];

    /// <summary>«Primary: ana ben; Backup: cleo»</summary>
    public string Table => string.Join("; ", Rotation.Latest.Duties.Select(duty => $"{duty.Name}: {string.Join(' ', Rotation.Latest.Weeks.Select(week => week.FindHolder(duty.Id)?.Value ?? "-"))}"));

    public string Handoff => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Rotation.Latest.FirstDay:ddd yyyy-MM-dd} {Rotation.Latest.HandoffTime:HH:mm} {Rotation.Zone.Id}");

    public IReadOnlyList<Override> Overrides => [.. After.Parts().OfType<Override>().OrderBy(one => one.During.Start)];

    public static Imported Of(TeamState team, params SourceFile[] files) => Of(team, RotationWish.Usual, Wednesday, files);

    public static Imported Of(TeamState team, RotationWish wish, string now, params SourceFile[] files)
    {
        var (moment, reading) = (Given.Moment(now), Read(team, wish, now, files));
        if (reading.Errors.Count > 0)
        {
            return new Imported(new ImportReport(reading, null, [], [], team), files, moment);
        }

        Assert.True(ImportTeam.Decide(team, reading.Drafts, moment).Succeeded(out var decision, out var refusal), $"{refusal}");

        return new Imported(new ImportReport(reading, null, decision.Value, [], team.With(decision.Changes)), files, moment);
    }

    public static ImportReading Read(TeamState team, RotationWish wish, params SourceFile[] files) => Read(team, wish, Wednesday, files);

    /// <summary>Imports the same files again.</summary>
    public Imported Again(string? now = null, RotationWish? wish = null) => Of(After, wish ?? RotationWish.Usual, now ?? $"{Now:O}", [.. Files]);

    private static ImportReading Read(TeamState team, RotationWish wish, string now, SourceFile[] files) =>
        RotationBuilder.Apply(ImportReader.Read(files, Given.Moment(now)), team, wish, Given.Moment(now));

    /// <summary>What a comparison of each calendar with what was made of it says.</summary>
    public IReadOnlyList<(bool? Agree, IReadOnlyList<string> Lines)> Comparisons() =>
        [.. Files.Where(file => file.IsCalendar).Select(file => Compare(After, file, Now, Rotation.Name))];

    public static (bool? Agree, IReadOnlyList<string> Lines) Compare(TeamState team, SourceFile file, DateTimeOffset now, string words = "")
    {
        using var store = new InMemoryTeamStore(team);

        return new CompareCalendar(store, new FakeTimeProvider(now)).Run(file, words);
    }

    /// <summary>Duties of which several of the calendars tell a part: by itself, each of them lacks the others'.</summary>
    public IEnumerable<DutyId?> SharedDuties() =>
        Claims().SelectMany(calendar => calendar.Select(claim => claim.Duty).Distinct()).GroupBy(duty => duty).Where(same => same.Count() > 1).Select(same => same.Key);

    /// <summary>Where each calendar and what was made of it disagree.</summary>
    public IReadOnlyList<Disagreement> Compared() =>
        [.. Claims().SelectMany(claims => Comparison.Of(After, Rotation, only: null, claims, Now).Disagreements)];

    /// <summary>The same, from the first to the last word of each duty.</summary>
    public IEnumerable<Disagreement> ComparedWhereTold() =>
        Compared().Where(one => Claims().SelectMany(calendar => calendar).Where(claim => claim.Duty == one.Duty?.Id).ToList() is var told && one.During.Overlaps(new(told.Min(claim => claim.During.Start), told.Max(claim => claim.During.End))));

    private IEnumerable<IReadOnlyList<Claim>> Claims() =>
        CalendarReader.Read(Files.Where(file => file.IsCalendar), Now, []).Select(facts => ClaimReader.Read(After, Rotation, facts).Claims);
}
