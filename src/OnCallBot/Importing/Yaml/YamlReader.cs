using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Facts;

namespace OnCallBot.Importing.Yaml;

/// <summary>Reads one YAML document into what is known of its team.</summary>
internal static class YamlReader
{
    /// <summary>The Markdown files that the document lists as its own.</summary>
    public static IReadOnlyList<Stated> Documents(YamlMap root) => root.Texts("documents");

    public static void Read(YamlMap root, TeamFacts facts)
    {
        facts.Zone ??= Zone(root);
        facts.Channel ??= root.Text("channel");
        facts.Admins.AddRange(root.Texts("admins"));
        _ = Documents(root);

        YamlRotation.Read(root, facts);
        YamlPeople.Read(root, facts);
        YamlPipelines.Read(root, facts);

        foreach (var day in root.Texts("company_days"))
        {
            var (text, calendar) = YamlValues.WithCalendar(day.Text);
            if (root.Read(day with { Text = text }, ValueKind.Day, Wordings.FindDay) is not { } date)
            {
                continue;
            }

            if (calendar is null)
            {
                facts.CompanyDays.Add(date);
            }
            else
            {
                facts.CalendarDays.Add(new CompanyDay(date, calendar));
            }
        }

        facts.Principles.AddRange(root.Texts("principles"));
        facts.Rationale.AddRange(root.Texts("rationale"));
        facts.HolidayRule.AddRange(root.Texts("holiday_rule"));
        facts.Assumed.AddRange(root.Texts("assumed"));
        _ = root.Text("team");
        root.ReportUnknown();
    }

    public static Said<TimeZoneInfo>? Zone(YamlMap map) =>
        map.Object("timezone", ValueKind.Zone, YamlValues.Zone, YamlValues.NearZone) is { } zone ? new Said<TimeZoneInfo>(zone, map.Text("timezone")!.Place) : null;
}
