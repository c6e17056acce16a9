using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Interaction;

namespace OnCallBot.Features.Doors;

/// <summary>The shortcut «Find a runbook» of a message: searches with its words, and answers whoever used it; they share it in the message's thread.</summary>
internal sealed class FindInMessage(Commands commands, ITeamStore store, ISlackApiClient slack) : IMessageShortcutHandler
{
    public const string CallbackId = "find_runbook";
    private const string Command = "/runbook";

    // Whatever the message begins with, it is searched for.
    private const string Verb = "find";
    private const int MostWords = 10;

    public async Task Handle(MessageShortcut request)
    {
        var said = request.Message;
        var words = store.Current.RunbookIndex.WordsOf(MessageText.Of(said?.Text, said?.Blocks ?? []), MostWords);
        var answer = words.Length == 0
            ? new Answer(AnswerKind.NotFound, DoorsWording.NoWords, new Choice(RunbookWording.AllRunbooks, $"{Command} list"))
            : await FindAsync(words, request);
        var message = AnswerMessages.Private(answer, $"{Command} {Verb} {words}", said?.ThreadTs ?? said?.Ts);

        if (request.Channel is not { } channel || !await slack.TrySayAsync(request.User.Id, channel.Id, said?.ThreadTs, message))
        {
            // The bot is not there; the answer's own address reaches whoever asked.
            message.ThreadTs = said?.ThreadTs;
            await slack.RespondAsync(request, new MessageResponse { ResponseType = ResponseType.Ephemeral, ReplaceOriginal = false, Message = message });
        }
    }

    private async Task<Answer> FindAsync(string words, MessageShortcut request)
    {
        var caller = new Caller(Audience.Asker, request.User.Id, request.Channel?.Id, request.Channel?.Name);
        var answer = await commands.AnswerAsync(Command, $"{Verb} {words}", caller, CancellationToken.None);

        return answer with { Blocks = [Shapes.Context(DoorsWording.SearchedFor(words)), .. answer.Blocks] };
    }
}
