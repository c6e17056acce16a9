using OnCallBot.Domain.Reminders;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features.Reminders;

/// <summary>«I'll keep it»</summary>
internal sealed class KeepShift(ReminderPress press) : IBlockActionHandler<ButtonAction>
{
    public Task Handle(ButtonAction action, BlockActionRequest request) => press.RunAsync(request, action.Value, AnswerReminder.Keep);
}
