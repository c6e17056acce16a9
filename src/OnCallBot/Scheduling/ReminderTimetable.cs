using OnCallBot.Domain;
using OnCallBot.Domain.Time;

namespace OnCallBot.Scheduling;

/// <summary>When conflicts are looked for, and every morning of those who may be reminded: who is not at work at a look is reminded then.</summary>
internal sealed record ReminderTimetable(CronTimetable Looks, ValueList<WorkingOpening> Openings) : ITimetable
{
    public DateTimeOffset? Next(DateTimeOffset after)
    {
        var next = Looks.Next(after);
        foreach (var opening in Openings)
        {
            var morning = Next(opening, after);
            next = next <= morning ? next : morning;
        }

        return next;
    }

    private static DateTimeOffset Next(WorkingOpening opening, DateTimeOffset after)
    {
        var day = after.DateIn(opening.Zone);
        var morning = day.At(opening.Start, opening.Zone);

        return morning > after ? morning : day.AddDays(1).At(opening.Start, opening.Zone);
    }
}
