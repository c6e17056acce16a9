using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Playground;
using OnCallBot.Slack.SocketMode;
using OnCallBot.Storage;
using OnCallBot.Wording;

namespace OnCallBot.Hosting;

/// <summary>Who and what there is in the playground's workspace: the team in the store, and a few people beside it.</summary>
internal sealed class LocalWorkspace
{
    private const string SomeZone = "Europe/Berlin";

    private static readonly TimeSpan ConnectsWithin = TimeSpan.FromSeconds(8);

    private static readonly PlaygroundPerson Outsider = new("U0OTTO", "Otto Outsider", "Otto", "Europe/London");

    /// <summary>Where the store comes from; set when the program is put together, before anybody can ask.</summary>
    public IServiceProvider? Services { get; set; }

    private TeamState Team => Services?.GetRequiredService<ITeamStore>().Current ?? TeamState.Empty;

    public IReadOnlyList<PlaygroundPerson> People()
    {
        var team = Team;
        var admins = team.Rotations.Values.SelectMany(rotation => rotation.Admins).ToHashSet();
        var engineers = team.Engineers.Values
            .Where(engineer => engineer is { SlackUser: not null, HasLeft: false })
            .OrderBy(engineer => engineer.CalledBy, StringComparer.Ordinal)
            .Select(engineer => new PlaygroundPerson(
                engineer.SlackUser!.Value.Value,
                engineer.Name,
                engineer.CalledBy,
                (engineer.Zone ?? team.RotationsOf(engineer.Id).Select(rotation => rotation.Zone).FirstOrDefault())?.Id ?? SomeZone,
                IsAdmin: admins.Contains(engineer.Id)));

        return [.. engineers.DistinctBy(person => person.Id, StringComparer.Ordinal), Outsider];
    }

    public IReadOnlyList<PlaygroundChannel> Channels()
    {
        var team = Team;
        IReadOnlyList<string> everybody = [.. People().Select(person => person.Id), PlaygroundOptions.BotUserId];
        var channels = team.RotationsByName
            .Where(rotation => rotation.Channel is not null)
            .Select(rotation => Channel(rotation.Channel!, $"On call: {rotation.Name}", everybody))
            .Concat(team.Teams.Values
                .Where(owner => owner.Channel is not null)
                .OrderBy(owner => owner.Name, StringComparer.Ordinal)
                .Select(owner => Channel(owner.Channel!, owner.Name, everybody)))
            .Append(Channel("general", "Everybody", everybody));

        return [.. channels.DistinctBy(channel => channel.Id, StringComparer.Ordinal)];
    }

    /// <summary>That of the rotation whose channel the page opens with.</summary>
    public string TimeZone() => Team.RotationsByName.FirstOrDefault(rotation => rotation.Channel is not null)?.Zone.Id ?? SomeZone;

    public Task<string?> ResetAsync(PlaygroundPerson? by, CancellationToken cancellationToken) =>
        Services?.GetRequiredService<FirstTeam>().StartOverAsync(by is null ? null : new SlackUserId(by.Id), cancellationToken) ?? Task.FromResult<string?>(null);

    /// <summary>Connects the bot to the playground as to a Slack without HTTP, or disconnects it.</summary>
    /// <returns>Why it could not; null: it could.</returns>
    public async Task<string?> UseSocketModeAsync(bool isOn, CancellationToken cancellationToken)
    {
        var client = Services?.GetRequiredService<SocketModeClient>() ?? throw new InvalidOperationException("The program is not put together yet.");
        try
        {
            await (isOn ? client.Connect(cancellationToken: CancellationToken.None) : client.DisconnectAsync(cancellationToken)).WaitAsync(ConnectsWithin, cancellationToken);

            return null;
        }
        catch (SocketModeRefusedException refused)
        {
            return refused.Message;
        }
        catch (TimeoutException)
        {
            client.Disconnect();

            return PlaygroundWording.NotConnected;
        }
    }

    /// <param name="named">An id or a name, as team files have it.</param>
    private static PlaygroundChannel Channel(string named, string topic, IReadOnlyList<string> members)
    {
        var isId = named.Length > 8 && named[0] is 'C' or 'G' && named.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter));
        var name = named.TrimStart('#').ToLowerInvariant();

        return new PlaygroundChannel(isId ? named : "C0" + Slug.Of(name).ToUpperInvariant().Replace("-", "", StringComparison.Ordinal), name, topic, members);
    }
}
