using OnCallBot.Wording;
using SlackNet;
using SlackNet.Interaction;

namespace OnCallBot.Features.Doors;

/// <summary>The shortcut «Who is on call?»: what <c>/oncall</c> answers, in a window, wherever one is.</summary>
internal sealed class ShowOnCall(Commands commands, ISlackApiClient slack) : IGlobalShortcutHandler
{
    public const string CallbackId = "who_is_on_call";
    private const string Command = "/oncall";

    public async Task Handle(GlobalShortcut shortcut)
    {
        var caller = new Caller(Audience.Asker, shortcut.User.Id, TriggerId: shortcut.TriggerId);
        var answer = await commands.AnswerAsync(Command, "", caller, CancellationToken.None);

        await slack.Views.Open(shortcut.TriggerId, Modals.Of(answer, AnswerWording.WhoTitle), CancellationToken.None);
    }
}
