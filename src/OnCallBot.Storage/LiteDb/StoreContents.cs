using OnCallBot.Domain;

namespace OnCallBot.Storage.LiteDb;

/// <param name="LastNumber">The highest that a message ever had.</param>
internal sealed record StoreContents(TeamState State, IReadOnlyList<OutboxRow> Pending, long LastNumber, IReadOnlyList<Posting> Postings);
