using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Facts;

namespace OnCallBot.Importing.Yaml;

/// <summary>Reads when weeks begin, the table, the duties, and who stands in.</summary>
internal static class YamlRotation
{
    public static void Read(YamlMap root, TeamFacts facts)
    {
        if (root.Map("rotation") is { } rotation)
        {
            facts.FirstDay ??= rotation.Value("starts", ValueKind.Day, Wordings.FindDay);
            facts.HandoffTime ??= rotation.Value("handoff", ValueKind.Time, YamlValues.Time);
            facts.Topic ??= rotation.Text("topic");
            facts.UserGroup ??= rotation.Object("usergroup", ValueKind.UserGroup, YamlValues.UserGroup);
            ReadDuties(rotation, facts);
            ReadWeeks(rotation, facts);
            rotation.ReportUnknown();
        }

        foreach (var map in root.Maps("overrides"))
        {
            ReadOverride(map, facts);
            map.ReportUnknown();
        }
    }

    private static void ReadDuties(YamlMap rotation, TeamFacts facts)
    {
        foreach (var (map, name) in rotation.Items("duties"))
        {
            if (name is not null)
            {
                facts.Duties.Add(new DutyFacts(name, Area: null, DutyNames.IsBackup(name.Text)));
            }
            else if (map!.Text("name") is { } said)
            {
                var area = map.Text("area");
                facts.Duties.Add(new DutyFacts(said, area, area is null && (DutyNames.IsBackup(said.Text) || map.Text("backup") is not null)));
                _ = map.Text("backup");
                map.ReportUnknown();
            }
            else
            {
                map.FailMissing("name", "duties");
            }
        }
    }

    private static void ReadWeeks(YamlMap rotation, TeamFacts facts)
    {
        var columns = new Dictionary<string, Stated>(StringComparer.Ordinal);
        var weeks = new List<(Place Place, Dictionary<string, IReadOnlyList<Stated>> Cells)>();
        foreach (var map in rotation.Maps("weeks"))
        {
            var cells = new Dictionary<string, IReadOnlyList<Stated>>(StringComparer.Ordinal);
            foreach (var (key, values) in map.Named())
            {
                columns.TryAdd(Domain.Slug.Of(key.Text), key);
                cells[Domain.Slug.Of(key.Text)] = values;
            }

            weeks.Add((map.Place, cells));
        }

        if (weeks.Count > 0)
        {
            facts.Tables.Add(new TableFacts(
                weeks[0].Place,
                [.. columns.Values],
                [.. weeks.Select(week => new TableRow(new Stated("", week.Place), [.. columns.Keys.Select(key => week.Cells.GetValueOrDefault(key, []))]))],
                NamesDuties: true));
        }
    }

    private static void ReadOverride(YamlMap map, TeamFacts facts)
    {
        var (duty, holder) = (Required(map, "duty"), Required(map, "holder"));
        var from = map.Value("from", ValueKind.DayAndTime, YamlValues.Moment);
        var to = map.Value("to", ValueKind.DayAndTime, YamlValues.Moment);
        var cause = map.Value("cause", ValueKind.Cause, YamlValues.Cause);
        var why = map.Text("why");
        if (from is null && map.Text("from") is null)
        {
            map.FailMissing("from", "overrides");
        }

        if (to is null && map.Text("to") is null)
        {
            map.FailMissing("to", "overrides");
        }

        if (duty is null || holder is null || from is null || to is null)
        {
            return;
        }

        if ((to.Value.Day, to.Value.Time).CompareTo((from.Value.Day, from.Value.Time)) <= 0)
        {
            map.Fail(new ImportError.EndsBeforeItStarts(map.Place));
        }

        facts.Overrides.Add(new OverrideFacts(duty, from.Value, to.Value, holder, cause?.Value ?? Domain.Rotations.OverrideCause.Plan, why?.Text));
    }

    private static Stated? Required(YamlMap map, string key)
    {
        var text = map.Text(key);
        if (text is null)
        {
            map.FailMissing(key, "overrides");
        }

        return text;
    }
}
