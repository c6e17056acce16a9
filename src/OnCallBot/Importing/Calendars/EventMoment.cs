using OnCallBot.Domain.Time;

namespace OnCallBot.Importing.Calendars;

/// <param name="Zone">Where that is what the clocks show; null: wherever one is.</param>
internal readonly record struct EventMoment(DateOnly Day, TimeOnly Time, TimeZoneInfo? Zone)
{
    public EventMoment In(TimeZoneInfo zone)
    {
        if (Zone is null)
        {
            return this;
        }

        var moment = Day.At(Time, Zone);

        return new EventMoment(moment.DateIn(zone), moment.TimeIn(zone), zone);
    }
}
