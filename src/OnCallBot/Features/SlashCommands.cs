using SlackNet.Interaction;

namespace OnCallBot.Features;

/// <summary>Every slash command of the bot. The answer is the asker's alone.</summary>
internal sealed class SlashCommands(Commands commands) : ISlashCommandHandler
{
    public async Task<SlashCommandResponse> Handle(SlashCommand command)
    {
        var caller = new Caller(Audience.Asker, command.UserId, command.ChannelId, command.ChannelName, command.TriggerId);
        var text = Typed.Unescaped(command.Text ?? "");
        var answer = await commands.AnswerAsync(command.Command, text, caller, CancellationToken.None);

        if (answer.Kind == AnswerKind.Opened)
        {
            return null!; // SlackNet then says nothing.
        }

        return new SlashCommandResponse { ResponseType = ResponseType.Ephemeral, Message = AnswerMessages.Private(answer, $"{command.Command} {text}".TrimEnd()) };
    }
}
