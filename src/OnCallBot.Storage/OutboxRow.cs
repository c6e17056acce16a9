using OnCallBot.Domain;

namespace OnCallBot.Storage;

/// <param name="Number">Counts up over the whole store: the order of delivery.</param>
public sealed record OutboxRow(long Number, OutgoingMessage Message);
