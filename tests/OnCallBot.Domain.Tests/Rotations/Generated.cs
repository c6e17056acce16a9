using FsCheck;
using FsCheck.Fluent;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Rotations;

/// <summary>What the properties are tried on. Wall times and ranges lie on quarter hours, so that handoffs and range ends often meet.</summary>
public static class Generated
{
    private static readonly string[] Zones =
    [
        "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata", "America/Santiago", "America/St_Johns", "Antarctica/Troll", "Pacific/Apia", "Etc/UTC",
    ];

    private static readonly DateTimeOffset Beginning = Given.Moment("2025-12-01T00:00Z");

    private static readonly Gen<DateTimeOffset> Moments = Gen.Choose(0, 200 * 24 * 4).Select(quarters => Beginning.AddMinutes(quarters * 15));

    private static readonly Gen<TimeRange> Ranges =
        from start in Moments
        from quarters in Gen.Frequency((3, Gen.Choose(1, 60 * 24 * 4)), (1, Gen.Choose(1, 8)))
        select new TimeRange(start, start.AddMinutes(quarters * 15));

    /// <summary>One to three tables with their own zones, handoffs, lengths and holders; some rows leave a duty to nobody.</summary>
    public static Arbitrary<Rotation> Rotation() =>
        (from first in Tables
         from edits in Gen.ListOf(Gen.Zip(Tables, Moments)).Resize(2)
         select Given.Rotation([first, .. edits.DistinctBy(edit => edit.Item2).OrderBy(edit => edit.Item2).Select(edit => edit.Item1 with { From = edit.Item2 })])).ToArbitrary();

    public static Arbitrary<TimeRange> Range() => Ranges.ToArbitrary();

    public static Arbitrary<Split> Splits() =>
        (from whole in Ranges.Where(range => range.Length > TimeSpan.FromMinutes(15))
         from quarters in Gen.Choose(1, (int)(whole.Length / TimeSpan.FromMinutes(15)) - 1)
         let middle = whole.Start.AddMinutes(quarters * 15)
         select new Split(whole, new TimeRange(whole.Start, middle), new TimeRange(middle, whole.End))).ToArbitrary();

    /// <summary>Overrides over all duties that overlap one another often.</summary>
    public static Arbitrary<Override[]> Overrides() =>
        Gen.ArrayOf(Override(Ranges)).Select(Numbered).Resize(12).ToArbitrary();

    public static Gen<Override> Override(Gen<TimeRange> ranges) =>
        from during in ranges
        from duty in Gen.Elements<Duty>([.. Given.Duties])
        from holder in Gen.Elements<Engineer>([.. Given.People])
        from cause in Gen.Elements(Enum.GetValues<OverrideCause>())
        select new Override(0, Given.DataEngineering, duty.Id, during, holder.Id, cause, Reason: null, MadeAt: Beginning);

    public static Override[] Numbered(Override[] overrides) => [.. overrides.Select((one, index) => one with { Number = index + 1 })];

    private static Gen<RotationTable> Tables =>
        from zone in Gen.Elements(Zones)
        from handoff in Gen.Frequency((1, Gen.Elements("00:00", "02:30", "09:00", "23:45")), (1, Gen.Choose(0, 95).Select(quarter => $"{quarter / 4}:{quarter % 4 * 15:00}")))
        from day in Gen.Choose(0, 400)
        from weeks in Gen.NonEmptyListOf(Gen.ArrayOf(Gen.Elements<Engineer>([.. Given.People]).OrNull(), Given.Duties.Count)).Resize(5)
        select Given.Table(zone, handoff, $"{Given.Day("2025-06-01").AddDays(day):O}", weeks: weeks.Select(week => Given.Week(Given.Duties, week)));

    public sealed record Split(TimeRange Whole, TimeRange First, TimeRange Second);
}
