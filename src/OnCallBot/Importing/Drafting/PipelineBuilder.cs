using OnCallBot.Domain;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Sources;
using OnCallBot.Domain.Time;
using OnCallBot.Importing.Facts;

namespace OnCallBot.Importing.Drafting;

/// <summary>Makes pipelines and runbooks of what the files say, and notes what it had to guess.</summary>
internal sealed class PipelineBuilder(RotationId rotation, AreaNames areas, OwnerTeams teams, Assumptions assumptions)
{
    public (IReadOnlyList<Pipeline> Pipelines, IReadOnlyList<Runbook> Runbooks) Build(IReadOnlyList<MergedPipeline> merged, TeamFacts facts)
    {
        var placed = merged.Select(one => (Merged: one, Area: AreaOf(one))).Where(one => one.Area is not null).ToList();
        var hints = new Dictionary<MergedPipeline, Stated?>();
        foreach (var area in placed.GroupBy(one => one.Area!.Id))
        {
            var open = area.Select(one => one.Merged).Where(one => FindAudience(one) is null).ToList();
            var listed = facts.AudienceHints.Where(hint => areas.Find(hint.Area)?.Id == area.Key);
            foreach (var (one, hint) in open.Zip(Audiences.ByList([.. open.Select(one => one.Name)], listed)))
            {
                hints[one] = hint;
            }
        }

        foreach (var row in facts.Ownership.Where(row => row.Audience is { } said && Wordings.FindAudience(said.Text) is null))
        {
            facts.Unread.Add(new UnreadLine(UnreadKind.Column, row.Audience!.Text, row.Audience.Place));
        }

        var pipelines = placed.ConvertAll(one => Make(one.Merged, one.Area!, FindAudience(one.Merged) ?? hints.GetValueOrDefault(one.Merged)));
        facts.Unread.AddRange(placed.Zip(pipelines).SelectMany(pair => NotTaken(pair.First.Merged, pair.First.Area!, pair.Second))
            .Concat(facts.AudienceHints.Select(hint => hint.Said).Where(said => pipelines.TrueForAll(pipeline => pipeline.AudienceSaid != said)))
            .Select(said => new UnreadLine(UnreadKind.Line, said.Text, said.Place)));

        return (
            pipelines,
            [.. merged.Where(one => one.Facts.Exists(said => said.SaysAnything)).Select(MakeRunbook)]);
    }

    private static Stated? FindAudience(MergedPipeline one) =>
        one.Facts.Select(said => said.Audience).Concat(one.Ownership.Select(row => row.Audience)).FirstOrDefault(said => said is not null && Wordings.FindAudience(said.Text) is not null);

    /// <summary>What other places say of the area, the audience and the freshness, beside what was taken; the same bare word again says nothing more.</summary>
    private IEnumerable<Stated> NotTaken(MergedPipeline one, Area area, Pipeline pipeline)
    {
        var areasSaid = one.Facts.Select(said => said.Area).Concat(one.Ownership.Select(row => row.Area)).OfType<Stated>();
        var audiences = one.Facts.Select(said => said.Audience).Concat(one.Ownership.Select(row => row.Audience)).OfType<Stated>();
        var limits = one.Facts.Select(said => said.Freshness).OfType<Said<TimeSpan>>();

        return areasSaid.Where(said => areas.Find(said.Text)?.Id != area.Id)
            .Concat(audiences.Where(said => said != pipeline.AudienceSaid && Wordings.FindAudience(said.Text) is { } audience && (audience != pipeline.Audience || !Wordings.IsBareAudience(said.Text))))
            .Concat(limits.Where(said => said.Value != pipeline.Freshness).Select(said => new Stated($"freshness: {Lengths.Write(said.Value)}", said.Place)));
    }

    private Area? AreaOf(MergedPipeline one)
    {
        var said = one.Facts.Select(facts => facts.Area).Concat(one.Ownership.Select(row => row.Area)).FirstOrDefault(area => area is not null);
        var area = said is not null ? areas.GetOrAdd(said) : areas.FindLeading(one.Name) ?? areas.GetOrAdd(one.Said with { Text = AreaNames.Guess(one.Name) });
        if (area is not null && (said is null || assumptions.Was(AssumptionKind.Area, one.Name)))
        {
            assumptions.Add(AssumptionKind.Area, one.Name, area.Name, one.Said.Place);
        }

        return area;
    }

    private Pipeline Make(MergedPipeline one, Area area, Stated? audienceSaid)
    {
        if (assumptions.Was(AssumptionKind.Audience, one.Name))
        {
            audienceSaid = null;
        }

        var audience = audienceSaid is null ? AssumedAudience(one) : Wordings.FindAudience(audienceSaid.Text)!.Value;
        if (audienceSaid is null)
        {
            assumptions.Add(AssumptionKind.Audience, one.Name, audience.ToString(), one.Said.Place);
        }

        return new Pipeline(
            Pipeline.IdOf(rotation, one.Name),
            rotation,
            area.Id,
            one.Name,
            audience,
            FreshnessOf(one),
            Claims(one).ToValueList(),
            one.Said,
            audienceSaid);
    }

    /// <summary>What an export says was assumed holds; else the name tells.</summary>
    private static Audience AssumedAudience(MergedPipeline one) =>
        FindAudience(one) is { } said ? Wordings.FindAudience(said.Text)!.Value : Audiences.ByName(one.Name);

    private static TimeSpan? FreshnessOf(MergedPipeline one) =>
        one.Facts.Select(facts => facts.Freshness?.Value).FirstOrDefault(limit => limit is not null)
        ?? one.Lines(FieldKind.Slas).Select(sla => SlaText.FindFreshness(sla.Text)).FirstOrDefault(limit => limit is not null);

    private IEnumerable<OwnerClaim> Claims(MergedPipeline one)
    {
        var lines = one.Lines(FieldKind.Owners).ToList();
        foreach (var (role, team, line) in OwnerLine.Read(lines.ConvertAll(said => said.Text)))
        {
            yield return Claim(role, new Stated(team, lines[line].Place));
        }

        foreach (var row in one.Ownership)
        {
            foreach (var (role, team) in new[] { (OwnerRole.Primary, row.Primary), (OwnerRole.Secondary, row.Secondary) })
            {
                if (team is not null && !DutyNames.IsNothing(team.Text))
                {
                    yield return Claim(role, team);
                }
            }
        }
    }

    private OwnerClaim Claim(OwnerRole role, Stated team) => new(role, teams.Of(team), team);

    private Runbook MakeRunbook(MergedPipeline one)
    {
        return new Runbook(
            Pipeline.IdOf(rotation, one.Name),
            rotation,
            Lines(FieldKind.DataTypes),
            Lines(FieldKind.Owners),
            Lines(FieldKind.CommonIssues),
            Lines(FieldKind.Slas),
            Lines(FieldKind.OnCall),
            Lines(FieldKind.Links),
            Lines(FieldKind.Notes),
            one.Facts.Select(facts => facts.ReviewedOn?.Value).Max());

        ValueList<Stated> Lines(FieldKind field) => one.Lines(field).ToValueList();
    }
}
