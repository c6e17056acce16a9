using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Tests.Fairness;

/// <summary>Tables in a few letters: a week is a word, its letters the holders of the duties in their order; a dot is nobody.</summary>
public static class TablesOf
{
    /// <summary>The seed document's: for Profit, Growth, Engagement and Backup.</summary>
    public static RotationTable Seed { get; } = Table("ABCD", "CABD", "BCAD", "CDBA");

    /// <summary>A team of four with that table.</summary>
    public static TeamState SeedTeam { get; } = Given.SmallTeam.With([Given.Rotation(Seed), .. "ABCD".Select(letter => Given.Engineer($"{letter}"))]);

    public static RotationTable Table(params IReadOnlyList<string> weeks) => Given.Table(weeks: weeks.Select(week => Given.Week(DutiesOf(week.Length), week.Select(Person))), duties: DutiesOf(weeks[0].Length));

    public static IReadOnlyList<Duty> DutiesOf(int count) => count == 4 ? Given.Duties : [.. Given.Duties.Take(count - 1), Given.Backup()];

    private static Engineer? Person(char letter) => letter == '.' ? null : Given.Engineer($"{letter}");
}
