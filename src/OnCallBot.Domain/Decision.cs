namespace OnCallBot.Domain;

/// <summary>What a decision over the snapshot comes to: what it found, what changes, and what must be told. All of it is kept in one commit.</summary>
public sealed record Decision<T>(T Value, ValueList<Change> Changes, ValueList<OutgoingMessage> Messages)
{
    public Decision(T value, params ReadOnlySpan<Change> changes)
        : this(value, ValueList.Create(changes), [])
    {
    }
}
