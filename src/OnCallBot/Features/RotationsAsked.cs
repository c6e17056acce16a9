using OnCallBot.Domain.Rotations;

namespace OnCallBot.Features;

/// <summary>The rotations that a question without a name is about: the channel's own, else the asker's first, then the others.</summary>
/// <param name="Others">How many more there are than one answer shows.</param>
internal sealed record RotationsAsked(IReadOnlyList<Rotation> Shown, int Others)
{
    public const int Most = 3;

    public static RotationsAsked Of(CommandRequest request)
    {
        if (request.Bound is { } bound)
        {
            return new RotationsAsked([bound], Others: 0);
        }

        var all = request.Team.RotationsByName;
        var own = request.Asker.Engineer is { } engineer ? request.Team.RotationsOf(engineer.Id) : [];
        var shown = new List<Rotation>(Most);
        foreach (var rotation in own.Concat(all))
        {
            if (shown.Count == Most)
            {
                break;
            }

            if (!shown.Contains(rotation))
            {
                shown.Add(rotation);
            }
        }

        return new RotationsAsked(shown, all.Count - shown.Count);
    }
}
