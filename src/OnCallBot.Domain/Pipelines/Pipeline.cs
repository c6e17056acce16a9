using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Pipelines;

/// <summary>A data pipeline of one area.</summary>
/// <param name="Owners">Every claim in the order of the files: runbook before table.</param>
/// <param name="Freshness">How old its latest data may be; null where nothing says it.</param>
/// <param name="Said">Its name as first written.</param>
/// <param name="AudienceSaid">The words that tell the audience; null: it was taken from the name.</param>
public sealed record Pipeline(
    PipelineId Id,
    RotationId Rotation,
    AreaId Area,
    string Name,
    Audience Audience,
    TimeSpan? Freshness,
    ValueList<OwnerClaim> Owners,
    Stated Said,
    Stated? AudienceSaid = null) : ITeamPart
{
    public PartKey Key => new(PartKind.Pipeline, Id.Value);

    public static PipelineId IdOf(RotationId rotation, string name) => new($"{rotation}/{Slug.Of(name)}");

    /// <summary>The team that owns it in this role, or null where no place names one.</summary>
    public TeamId? FindOwner(OwnerRole role)
    {
        foreach (var claim in Owners)
        {
            if (claim.Role == role)
            {
                return claim.Team;
            }
        }

        return null;
    }
}
