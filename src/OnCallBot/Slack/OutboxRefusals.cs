using System.Text.Json;
using OnCallBot.Domain;
using OnCallBot.Storage;
using OnCallBot.Wording;

namespace OnCallBot.Slack;

/// <summary>Tells those whom it matters to that a message will never arrive: each recipient and reason once.</summary>
internal sealed class OutboxRefusals(ITeamStore store, OutboxDelivery delivery, TimeProvider clock)
{
    private readonly HashSet<(string Recipient, string Why)> _told = [];
    private readonly Lock _telling = new();

    public Task TellAsync(OutboxRow row, string error, CancellationToken cancellationToken) =>
        store.CommitAsync<bool>(team => new Decision<bool>(true, [], Tell(row, error, team).ToValueList()), cancellationToken);

    private IEnumerable<OutgoingMessage> Tell(OutboxRow row, string error, TeamState team)
    {
        // A call that was given up is made anew as long as it is wanted.
        if (!TryRead(row, out var message) || delivery.FindCall(message) is not null)
        {
            return [];
        }

        var concerned = !message.IsUpdate && delivery.FindContent(message) is { } content ? content.WhenRefused(message.Id ?? "", error, team).ToList() : [];
        lock (_telling)
        {
            return concerned.Count > 0 || !_told.Add((row.Message.Recipient, error))
                ? concerned
                : DeliveryWording.ForAdmins(row.Message.Recipient, error, team, clock.GetUtcNow());
        }
    }

    private static bool TryRead(OutboxRow row, out OutboxMessage message)
    {
        try
        {
            message = OutboxMessage.Read(row.Message.Payload);

            return true;
        }
        catch (JsonException)
        {
            message = new OutboxMessage(Text: null);

            return false;
        }
    }
}
