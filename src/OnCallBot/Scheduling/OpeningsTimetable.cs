using OnCallBot.Domain;
using OnCallBot.Domain.Time;

namespace OnCallBot.Scheduling;

/// <summary>Every morning of each of those who have one, by their own clocks.</summary>
internal sealed record OpeningsTimetable(ValueList<WorkingOpening> Openings) : ITimetable
{
    public DateTimeOffset? Next(DateTimeOffset after) => Openings.Select(opening => (DateTimeOffset?)Next(opening, after)).Min();

    private static DateTimeOffset Next(WorkingOpening opening, DateTimeOffset after)
    {
        var day = after.DateIn(opening.Zone);
        var morning = day.At(opening.Start, opening.Zone);

        return morning > after ? morning : day.AddDays(1).At(opening.Start, opening.Zone);
    }
}
