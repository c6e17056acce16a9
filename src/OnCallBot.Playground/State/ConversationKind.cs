namespace OnCallBot.Playground.State;

internal enum ConversationKind
{
    Channel,
    Private,
    Direct,
    Group,
}
