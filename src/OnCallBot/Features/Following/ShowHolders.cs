using OnCallBot.Domain;
using OnCallBot.Domain.Following;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Wording;
using SlackNet;

namespace OnCallBot.Features.Following;

/// <summary>Sets a channel's topic, or the members of a user group, to what is wanted by then. Where Slack does not let the bot, the admins are told.</summary>
internal sealed partial class ShowHolders(ITeamStore store, ISlackApiClient slack, Delivered delivered, TimeProvider clock, ILogger<ShowHolders> logger) : IOutboxCall
{
    private const string CallKind = "follow";
    private const char Separator = '/';

    public string Kind => CallKind;

    /// <summary>In a line of its own: it waits for no message, and no message for it.</summary>
    public static OutgoingMessage MessageOf(Wanted wanted)
    {
        var id = $"{wanted.Kind}{Separator}{wanted.Rotation}";

        return OutboxMessage.Post(CallKind, id).To(id);
    }

    public async Task CallAsync(string id, CancellationToken cancellationToken)
    {
        var (kind, rotation) = id.Split(Separator, 2) is [var first, var second] ? (Enum.Parse<FollowerKind>(first), new RotationId(second)) : throw new FormatException($"«{id}» follows nothing.");
        var (team, now) = (store.Current, clock.GetUtcNow());
        if (WantedNow.Find(team, rotation, kind, now) is not { } wanted || team.FindFollower(rotation, kind)?.Shown == wanted.Value)
        {
            return;
        }

        if (await FindFaultAsync(wanted, cancellationToken) is not { } fault)
        {
            await store.CommitAsync<bool>(current => FollowOnCall.Took(current, wanted), cancellationToken);
            Log.Shown(logger, kind, rotation.Value);

            return;
        }

        await store.CommitAsync<bool>(
            current =>
            {
                var decision = FollowOnCall.Refused(current, wanted, fault);

                return decision.Value ? decision with { Messages = Tell(current, wanted, fault).ToValueList() } : decision;
            },
            cancellationToken);
        Log.Refused(logger, kind, rotation.Value, fault);
    }

    /// <summary>Asks it of Slack; why Slack will not, or null: it has.</summary>
    private async Task<string?> FindFaultAsync(Wanted wanted, CancellationToken cancellationToken)
    {
        try
        {
            return wanted.Kind == FollowerKind.Topic ? await SetTopicAsync(wanted, cancellationToken) : await SetMembersAsync(wanted, cancellationToken);
        }
        catch (SlackException refusal) when (!SlackErrors.AreInPassing(refusal.ErrorCode) || refusal.ErrorCode is SlackErrors.MissingScope or SlackErrors.NoPermission)
        {
            return refusal.ErrorCode;
        }
    }

    private async Task<string?> SetTopicAsync(Wanted wanted, CancellationToken cancellationToken)
    {
        var (place, topic) = WantedNow.Read(wanted);
        if (await delivered.FindIdAsync(place, cancellationToken) is not { } channel)
        {
            return FollowingWording.NoChannel;
        }

        await slack.Conversations.SetTopic(channel, topic, cancellationToken);

        return null;
    }

    private async Task<string?> SetMembersAsync(Wanted wanted, CancellationToken cancellationToken)
    {
        var (place, users) = WantedNow.Read(wanted);
        if (users.Length == 0)
        {
            return FollowingWording.Nobody;
        }

        var groups = await slack.UserGroups.List(includeDisabled: true, cancellationToken: cancellationToken);
        if (groups.FirstOrDefault(group => group.Id == place || $"@{group.Handle}" == place) is not { } found)
        {
            return FollowingWording.NoGroup;
        }

        if (found.DateDelete != 0)
        {
            return FollowingWording.GroupDisabled;
        }

        await slack.UserGroupUsers.Update(found.Id, users.Split(','), cancellationToken: cancellationToken);

        return null;
    }

    private static IEnumerable<OutgoingMessage> Tell(TeamState team, Wanted wanted, string fault)
    {
        var rotation = team.Rotations[wanted.Rotation];
        var text = FollowingWording.Refused(rotation, wanted.Kind, fault);

        return AdminRights.ReachableAdmins(team, [rotation]).Select(admin => new OutboxMessage(text.Value).To(admin.Value));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The {Kind} of {Rotation} shows who is on call now")]
        public static partial void Shown(ILogger logger, FollowerKind kind, string rotation);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The {Kind} of {Rotation} does not show who is on call now: {Fault}")]
        public static partial void Refused(ILogger logger, FollowerKind kind, string rotation, string fault);
    }
}
