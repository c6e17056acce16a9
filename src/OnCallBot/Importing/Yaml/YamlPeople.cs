using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.ShiftReminders;
using OnCallBot.HolidaySources;
using OnCallBot.Importing.Facts;

namespace OnCallBot.Importing.Yaml;

/// <summary>Reads engineers and owner teams.</summary>
internal static class YamlPeople
{
    public static void Read(YamlMap root, TeamFacts facts)
    {
        foreach (var (map, name) in root.Items("people"))
        {
            if (name is not null)
            {
                facts.People.Add(new PersonFacts(name));
            }
            else if (map!.Text("name") is { } said)
            {
                facts.People.Add(new PersonFacts(said)
                {
                    SlackUser = map.Value("slack", ValueKind.SlackUser, YamlValues.SlackUser),
                    DisplayName = map.Text("display")?.Text,
                    Team = map.Text("team"),
                    Zone = YamlReader.Zone(map)?.Value,
                    Holidays = Holidays(map),
                    RemindAhead = map.Value("remind", ValueKind.ReminderLead, ReminderLead.Find)?.Value,
                    Leave = Leave(map),
                });
                map.ReportUnknown();
            }
            else
            {
                map.FailMissing("name", "people");
            }
        }

        foreach (var (map, name) in root.Items("teams"))
        {
            if (name is not null)
            {
                facts.Teams.Add(new OwnerTeamFacts(name));
            }
            else if (map!.Text("name") is { } said)
            {
                facts.Teams.Add(new OwnerTeamFacts(said)
                {
                    Aka = map.Texts("aka"),
                    Channel = map.Text("channel")?.Text,
                    Hours = map.Value("hours", ValueKind.Hours, YamlValues.Hours)?.Value,
                    Zone = YamlReader.Zone(map)?.Value,
                    Holidays = Holidays(map),
                });
                map.ReportUnknown();
            }
            else
            {
                map.FailMissing("name", "teams");
            }
        }
    }

    private static HolidayCalendarId? Holidays(YamlMap map)
    {
        if (map.Text("holidays") is not { } text)
        {
            return null;
        }

        if (CalendarReader.Read(EmbeddedHolidays.Book, text.Text).Succeeded(out var calendar, out var refusal))
        {
            return calendar;
        }

        map.Fail(new ImportError.WrongCalendar(text.Place, refusal));

        return null;
    }

    private static IReadOnlyList<LeaveFacts> Leave(YamlMap map) =>
        [.. map.Texts("leave").Select(text => map.Read(text, ValueKind.DayOrRange, YamlValues.Leave)).Where(leave => leave is not null).Select(leave => leave!.Value).Distinct()];
}
