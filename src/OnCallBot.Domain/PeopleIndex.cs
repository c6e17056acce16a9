using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain;

internal sealed class PeopleIndex
{
    private readonly Dictionary<SlackUserId, Engineer> _bySlackUser = [];
    private readonly Dictionary<string, Rotation> _byChannel = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<EngineerId, List<Rotation>> _byEngineer = [];

    public PeopleIndex(IEnumerable<Engineer> engineers, IEnumerable<Rotation> rotations)
    {
        foreach (var engineer in engineers.OrderByDescending(engineer => engineer.HasLeft))
        {
            if (engineer.SlackUser is { } user)
            {
                _bySlackUser[user] = engineer;
            }
        }

        Rotations = [.. rotations.OrderBy(rotation => rotation.Name, StringComparer.OrdinalIgnoreCase).ThenBy(rotation => rotation.Id.Value, StringComparer.Ordinal)];
        foreach (var rotation in Rotations)
        {
            if (rotation.Channel is { } channel)
            {
                _byChannel.TryAdd(channel.TrimStart('#'), rotation);
            }

            foreach (var engineer in rotation.Latest.Weeks.SelectMany(week => week.Assignments).Select(assignment => assignment.Engineer).Distinct())
            {
                if (!_byEngineer.TryGetValue(engineer, out var list))
                {
                    _byEngineer[engineer] = list = [];
                }

                list.Add(rotation);
            }
        }
    }

    public IReadOnlyList<Rotation> Rotations { get; }

    public Engineer? FindEngineer(SlackUserId user) => _bySlackUser.GetValueOrDefault(user);

    public Rotation? FindRotation(string channelId, string? channelName) =>
        _byChannel.GetValueOrDefault(channelId) ?? (channelName is null ? null : _byChannel.GetValueOrDefault(channelName.TrimStart('#')));

    public IReadOnlyList<Rotation> RotationsOf(EngineerId engineer) => _byEngineer.TryGetValue(engineer, out var list) ? list : [];
}
