using OnCallBot.Playground.BotLink;

namespace OnCallBot.Playground.WebApi;

/// <summary><c>apps.connections.*</c>, with the app's token in place of the bot's.</summary>
internal sealed class ConnectionMethods(BotSockets sockets) : IApiMethods
{
    public const string Open = "apps.connections.open";

    public IEnumerable<ApiMethod> All => [new(Open, null, _ => ApiAnswer.Ok(new { url = sockets.IssueAddress() }))];
}
