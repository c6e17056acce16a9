namespace OnCallBot.Importing.Documents;

internal enum LineKind
{
    Heading,
    Text,

    /// <summary>A block between fences, as it stands.</summary>
    Fence,
    Table,
}
