using OnCallBot.Domain.Reminders;
using OnCallBot.Wording;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features.Reminders;

/// <summary>«Remind me later»</summary>
internal sealed class PutOffReminder(ReminderPress press) : IBlockActionHandler<ButtonAction>
{
    public Task Handle(ButtonAction action, BlockActionRequest request) => press.RunAsync(request, action.Value, AnswerReminder.PutOff, ReminderWording.PutOff);
}
