using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Wording;

namespace OnCallBot.Doctor;

/// <summary>The channels and user groups that team files name.</summary>
internal sealed class ExamineChannels(SlackProbe slack, IOptions<SlackOptions> options, ITeamStore store) : IExamination
{
    private const int MostPages = 50;

    public async IAsyncEnumerable<Diagnosis> LookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var token = options.Value.BotToken;
        var team = store.Current;
        if (token.Length == 0)
        {
            yield break;
        }

        foreach (var rotation in team.RotationsByName.Where(rotation => rotation.Channel is not null))
        {
            yield return Channel(rotation, rotation.Channel!, await FindChannelAsync(token, rotation.Channel!, cancellationToken));
        }

        var groups = team.RotationsByName.Where(rotation => rotation.UserGroup is not null).ToList();
        if (groups.Count == 0)
        {
            yield break;
        }

        var known = await slack.CallAsync("usergroups.list", token, new(StringComparer.Ordinal) { ["include_disabled"] = "true" }, cancellationToken);
        foreach (var rotation in groups)
        {
            yield return Group(rotation, rotation.UserGroup!, known);
        }
    }

    private Diagnosis Group(Rotation rotation, string name, SlackReply known)
    {
        var about = DoctorWording.Group(name);
        if (known.Error is { } error)
        {
            return new Diagnosis(Health.Ailing, about, DoctorWording.GroupsRefused(error));
        }

        var handle = name.TrimStart('@');
        var group = Items(known.Body, "usergroups").Where(one => Is(one, "id", handle) || Is(one, "handle", handle)).Select(one => (JsonElement?)one).FirstOrDefault();

        return group is null ? new Diagnosis(Health.Ailing, about, DoctorWording.NoGroup(rotation.Name))
            : store.Current.FindFollower(rotation.Id, Domain.Following.FollowerKind.UserGroup)?.Fault is { } fault ? new Diagnosis(Health.Ailing, about, DoctorWording.GroupRefused(fault))
            : new Diagnosis(Health.Well, about, DoctorWording.GroupIsThere);
    }

    private static Diagnosis Channel(Rotation rotation, string name, (JsonElement? Channel, string? Error) found)
    {
        var about = DoctorWording.Channel(name);

        return found.Channel is not { } channel ? new Diagnosis(Health.Ill, about, DoctorWording.NoChannel(rotation.Name, name, found.Error))
            : IsTrue(channel, "is_archived") ? new Diagnosis(Health.Ill, about, DoctorWording.Archived(rotation.Name))
            : IsTrue(channel, "is_member") ? new Diagnosis(Health.Well, about, DoctorWording.IsMember)
            : new Diagnosis(Health.Ailing, about, DoctorWording.NotMember);
    }

    private async Task<(JsonElement? Channel, string? Error)> FindChannelAsync(string token, string name, CancellationToken cancellationToken)
    {
        if (SlackIds.IsChannel(name))
        {
            var one = await slack.CallAsync("conversations.info", token, new(StringComparer.Ordinal) { ["channel"] = name }, cancellationToken);

            return (one.Body.TryGetProperty("channel", out var channel) ? channel : null, one.Error);
        }

        var cursor = "";
        for (var page = 0; page < MostPages; page++)
        {
            var listed = await slack.CallAsync("conversations.list", token, new(StringComparer.Ordinal) { ["limit"] = "1000", ["types"] = "public_channel", ["cursor"] = cursor }, cancellationToken);
            if (Items(listed.Body, "channels").Where(one => Is(one, "name", name.TrimStart('#'))).Select(one => (JsonElement?)one).FirstOrDefault() is { } found)
            {
                return (found, null);
            }

            cursor = listed.Body.TryGetProperty("response_metadata", out var more) && more.TryGetProperty("next_cursor", out var next) ? next.GetString() ?? "" : "";
            if (listed.Error is not null || cursor.Length == 0)
            {
                return (null, listed.Error);
            }
        }

        return (null, null);
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement body, string list) => body.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : default;

    private static bool Is(JsonElement item, string field, string value) => item.TryGetProperty(field, out var found) && string.Equals(found.GetString(), value, StringComparison.OrdinalIgnoreCase);

    private static bool IsTrue(JsonElement item, string field) => item.TryGetProperty(field, out var found) && found.ValueKind == JsonValueKind.True;
}
