using OnCallBot.Playground.State;

namespace OnCallBot.Playground.BotLink;

/// <summary>Somebody closes a modal, or the whole pile: <c>view_closed</c> where the app asked for it.</summary>
internal sealed class CloseView(BotRequests bot, Modals modals, Refusals refusals)
{
    public async Task SendAsync(PlaygroundPerson person, View view, bool isWholePile, CancellationToken cancellationToken)
    {
        var pile = modals.Of(person.Id);
        var closed = isWholePile ? pile.Reverse().ToList() : [view];
        if (isWholePile)
        {
            modals.CloseAll(person.Id);
        }
        else
        {
            modals.Close(person.Id, view.Id);
        }

        foreach (var one in closed.Where(one => one.Definition.IsTrue("notify_on_close")))
        {
            var reply = await bot.SendPayloadAsync("/slack/action", Payload.Of(
                "view_closed",
                person,
                ("view", one.ToSlack()),
                ("is_cleared", isWholePile)), cancellationToken);
            if (reply.Error is not null)
            {
                refusals.Add($"view_closed {one.Definition.FindText("callback_id")}", reply.Error, reply.Detail);
            }
        }
    }
}
