using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Imports;

/// <summary>What one team's files may say for themselves and not beside what other teams' files say.</summary>
internal static class ImportRefusals
{
    public static Refusal? Find(TeamState team, TeamDraft draft)
    {
        if (draft.Channel is { } channel && FindOther(team, draft, channel.Text) is { } bound)
        {
            return new Refusal.ChannelTaken(channel.Text, bound.Name, channel.Place);
        }

        var others = team.Documents.Values.Where(document => document.Rotation != draft.Rotation && document.Rotation != Former(draft)).ToList();
        foreach (var (engineer, place) in draft.Engineers.Where(one => one.Engineer.SlackUser is not null))
        {
            var user = engineer.SlackUser!.Value;
            foreach (var document in others)
            {
                if (document.People.Select(id => team.Engineers.GetValueOrDefault(id)).FirstOrDefault(Clashes) is { } other)
                {
                    var name = team.Rotations.GetValueOrDefault(document.Rotation)?.Name ?? document.Rotation.Value;

                    return new Refusal.OtherSlackUser(engineer.Name, user.Value, other.Name, other.SlackUser!.Value.Value, name, place);
                }
            }

            bool Clashes(Engineer? other) =>
                other?.SlackUser is { } theirs && (other.Id == engineer.Id ? theirs != user : theirs == user);
        }

        return null;
    }

    private static Rotation? FindOther(TeamState team, TeamDraft draft, string channel) => team.Rotations.Values.FirstOrDefault(rotation =>
        rotation.Id != draft.Rotation
        && rotation.Id != Former(draft)
        && rotation.Channel is { } taken
        && taken.TrimStart('#').Equals(channel.TrimStart('#'), StringComparison.OrdinalIgnoreCase));

    private static RotationId? Former(TeamDraft draft) => draft.FormerName is { } name ? Rotation.IdOf(name) : null;
}
