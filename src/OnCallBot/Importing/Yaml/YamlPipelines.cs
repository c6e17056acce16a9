using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Facts;

namespace OnCallBot.Importing.Yaml;

/// <summary>Reads areas, pipelines with their runbooks, and the ownership table.</summary>
internal static class YamlPipelines
{
    private static readonly (string Key, FieldKind Field)[] Lists =
    [
        ("data_types", FieldKind.DataTypes), ("issues", FieldKind.CommonIssues), ("common_issues", FieldKind.CommonIssues),
        ("slas", FieldKind.Slas), ("on_call", FieldKind.OnCall), ("links", FieldKind.Links), ("notes", FieldKind.Notes),
    ];

    public static void Read(YamlMap root, TeamFacts facts)
    {
        foreach (var (map, name) in root.Items("areas"))
        {
            if ((name ?? map!.Text("name")) is { } area)
            {
                facts.Areas.Add(area);
                map?.ReportUnknown();
            }
            else
            {
                map!.FailMissing("name", "areas");
            }
        }

        foreach (var map in root.Maps("pipelines"))
        {
            if (map.Text("name") is { } name)
            {
                facts.Pipelines.Add(Pipeline(map, name));
                map.ReportUnknown();
            }
            else
            {
                map.FailMissing("name", "pipelines");
            }
        }

        foreach (var map in root.Maps("ownership"))
        {
            if (map.Text("pipeline") is { } pipeline)
            {
                facts.Ownership.Add(new OwnershipFacts(pipeline, map.Text("primary"), map.Text("secondary"), map.Text("area"), Audience(map)));
                map.ReportUnknown();
            }
            else
            {
                map.FailMissing("pipeline", "ownership");
            }
        }
    }

    private static PipelineFacts Pipeline(YamlMap map, Stated name)
    {
        var pipeline = new PipelineFacts(name)
        {
            Heading = map.Text("heading"),
            Area = map.Text("area"),
            Audience = Audience(map),
            Freshness = map.Value("freshness", ValueKind.Duration, Wordings.FindDuration),
            ReviewedOn = map.Value("reviewed", ValueKind.Day, Wordings.FindDay),
        };
        foreach (var (key, field) in Lists)
        {
            AddAll(pipeline, field, map.Texts(key));
        }

        AddAll(pipeline, FieldKind.Owners, Owners(map));

        return pipeline;
    }

    /// <summary>Lines as a runbook has them, or a mapping from role to team.</summary>
    private static IEnumerable<Stated> Owners(YamlMap map)
    {
        if (!map.IsMap("owners"))
        {
            return map.Texts("owners");
        }

        var owners = map.Map("owners")!;
        Stated?[] lines = [Line(owners, "primary", "Primary Owner"), Line(owners, "secondary", "Secondary Owner")];
        owners.ReportUnknown();

        return lines.Where(line => line is not null).Select(line => line!);
    }

    private static Stated? Line(YamlMap owners, string key, string label) => owners.Text(key) is { } team ? team with { Text = $"{label}: {team.Text}" } : null;

    private static Stated? Audience(YamlMap map) => map.Object("audience", ValueKind.Audience, YamlValues.Audience) is not null ? map.Text("audience") : null;

    private static void AddAll(PipelineFacts pipeline, FieldKind field, IEnumerable<Stated> lines)
    {
        foreach (var line in lines)
        {
            pipeline.Add(field, line);
        }
    }
}
