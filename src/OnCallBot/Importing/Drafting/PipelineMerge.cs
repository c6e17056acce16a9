using OnCallBot.Domain;
using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Facts;

namespace OnCallBot.Importing.Drafting;

/// <summary>Brings together what several places say about one pipeline: runbook, ownership table, YAML.</summary>
internal static class PipelineMerge
{
    public static IReadOnlyList<MergedPipeline> Merge(TeamFacts facts, ICollection<ImportError> errors)
    {
        var merged = new List<MergedPipeline>();

        // Those with a runbook first: what only adds to one has to find it.
        foreach (var said in facts.Pipelines.OrderByDescending(pipeline => pipeline.SaysAnything || pipeline.Heading is not null))
        {
            AddPipeline(merged, facts, said, errors);
        }

        foreach (var row in facts.Ownership)
        {
            AddOwnership(merged, row, facts.Unread, errors);
        }

        // In the order in which they are shown, so that what depends on an order is the same for the same files.
        return [.. merged.OrderBy(one => one.Said.Place.File, StringComparer.Ordinal).ThenBy(one => one.Said.Place.Line).ThenBy(one => one.Said.Text, StringComparer.Ordinal)];
    }

    private static void AddPipeline(List<MergedPipeline> merged, TeamFacts all, PipelineFacts said, ICollection<ImportError> errors)
    {
        var (name, also) = Names(said, all.Pipelines);
        if (Slug.Of(name.Text).Length == 0)
        {
            errors.Add(new ImportError.WrongValue(name.Place, ValueKind.Name, name.Text));
        }
        else if (Find(merged, name.Text) is { } known)
        {
            known.Facts.Add(said);
            if (!known.GoesBy(also.Text))
            {
                all.Unread.Add(new UnreadLine(UnreadKind.Line, also.Text, also.Place));
            }
        }
        else if (!said.SaysAnything && said.Heading is null && Typos.FindMeant(name.Text, merged.Select(one => one.Name)) is { } meant)
        {
            errors.Add(new ImportError.UnknownName(name.Place, NameKind.Pipeline, name.Text, meant));
        }
        else
        {
            merged.Add(new MergedPipeline(name.Text, also) { Facts = { said } });
        }
    }

    private static MergedPipeline? Find(List<MergedPipeline> merged, string name) =>
        merged.Find(one => Slug.Of(one.Name) == Slug.Of(name)) ?? merged.Find(one => one.GoesBy(name));

    /// <summary>The name, and the name first written. A field that gives a copied name does not take another pipeline's place.</summary>
    private static (Stated Name, Stated Also) Names(PipelineFacts said, List<PipelineFacts> all)
    {
        if (said.Heading is not { } heading)
        {
            return (said.Name, said.Name);
        }

        var isCopied = Slug.Of(heading.Text) != Slug.Of(said.Name.Text)
            && all.Exists(other => other != said && Slug.Of(other.Name.Text) == Slug.Of(said.Name.Text) && other.Heading is { } own && Slug.Of(own.Text) == Slug.Of(said.Name.Text));

        return isCopied ? (heading, said.Name) : (said.Name, heading);
    }

    private static void AddOwnership(List<MergedPipeline> merged, OwnershipFacts row, List<UnreadLine> unread, ICollection<ImportError> errors)
    {
        var name = row.Pipeline;
        if (Find(merged, name.Text) is { } known)
        {
            known.Ownership.Add(row);
        }
        else if (Slug.Of(name.Text).Length == 0)
        {
            errors.Add(new ImportError.WrongValue(name.Place, ValueKind.Name, name.Text));
        }
        else if (Typos.FindMeant(name.Text, merged.Select(one => one.Name)) is { } meant)
        {
            unread.Add(new UnreadLine(UnreadKind.Pipeline, name.Text, name.Place, meant));
        }
        else
        {
            merged.Add(new MergedPipeline(name.Text, name) { Ownership = { row } });
        }
    }
}
