using OnCallBot.Domain;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Events;

namespace OnCallBot.Features.Doors;

/// <summary>
/// <c>@OnCallBot growth</c>: a command where commands do not work. Who asks in the open is answered in the open, in the thread; what is
/// personal, and what could not be understood, is for whoever asked.
/// </summary>
internal sealed class AnswerMention(Commands commands, IEnumerable<CommandTable> tables, ITeamStore store, OwnUser own, ChannelNames channels, ISlackApiClient slack) : IEventHandler<AppMention>
{
    private const string Search = "/runbook find";

    public async Task Handle(AppMention slackEvent)
    {
        if (slackEvent is not { User.Length: > 0, Channel.Length: > 0, Ts.Length: > 0 })
        {
            return;
        }

        var bot = await own.FindIdAsync(CancellationToken.None);
        if (slackEvent.User == bot)
        {
            return;
        }

        var (command, text) = MentionText.Read(Typed.Unescaped(slackEvent.Text ?? ""), bot);
        var caller = new Caller(Audience.Asker, slackEvent.User, slackEvent.Channel, await channels.FindAsync(slackEvent.Channel, store.Current, CancellationToken.None));
        var answer = await commands.AnswerAsync(command, text, caller, CancellationToken.None);
        await (answer.IsForAll
            ? SayToAllAsync(await commands.AnswerAsync(command, text, caller with { Audience = Audience.Channel }, CancellationToken.None), slackEvent)
            : ConfideAsync(WithSearch(answer, command, text), $"{command} {text}".TrimEnd(), slackEvent));
    }

    /// <summary>What is no name may be what is wrong: <c>@OnCallBot kafka late</c>.</summary>
    private Answer WithSearch(Answer answer, string command, string text) =>
        answer.Kind == AnswerKind.NotFound && text.Length > 0 && !Search.StartsWith(command, StringComparison.Ordinal)
        && tables.All(table => !table.Words.Contains(text.Split(' ')[0], StringComparer.OrdinalIgnoreCase))
            ? answer with { Choices = [.. answer.Choices.Take(AnswerMessages.MostButtons - 1), new Choice(DoorsWording.SearchInstead, $"{Search} {text}")] }
            : answer;

    private async Task SayToAllAsync(Answer answer, AppMention mention)
    {
        var message = AnswerMessages.Public(answer);
        var waiting = new OutboxMessage(message.Text, Blocks: StoredBlocks.Write(message.Blocks), ThreadTs: mention.ThreadTs ?? mention.Ts).To(mention.Channel);

        await store.CommitAsync<bool>(_ => new Decision<bool>(true, [], [waiting]), CancellationToken.None);
    }

    private async Task ConfideAsync(Answer answer, string asked, AppMention mention)
    {
        var message = AnswerMessages.Private(answer, asked, mention.ThreadTs ?? mention.Ts);
        if (!await slack.TrySayAsync(mention.User, mention.Channel, mention.ThreadTs, message))
        {
            message.Channel = mention.User;
            await slack.Chat.PostMessage(message, CancellationToken.None);
        }
    }
}
