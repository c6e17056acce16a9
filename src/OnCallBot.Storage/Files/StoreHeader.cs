using OnCallBot.Storage.Journal;

namespace OnCallBot.Storage.Files;

/// <summary>
/// What a LiteDB file begins with. It is looked at before LiteDB sees the file, which would turn a short file of any kind
/// into an empty database.
/// </summary>
internal static class StoreHeader
{
    private const int TextOffset = 32;

    private static ReadOnlySpan<byte> Text => "** This is a LiteDB file **"u8;

    /// <exception cref="StoreException">It is no LiteDB file.</exception>
    public static void Check(string path, IBlockFile file)
    {
        if (!IsIn(file))
        {
            throw StoreProblems.NotAStore(path, file.Length == 0 ? "it is empty" : "it does not begin as a store does");
        }

        // LiteDB's own log: somebody opened the file with another program, and the newest changes are in there.
        var foreignLog = Path.Combine(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}-log{Path.GetExtension(path)}");
        if (new FileInfo(foreignLog) is { Exists: true, Length: > 0 })
        {
            throw StoreProblems.Damaged(path, $"another program has left changes in {Path.GetFileName(foreignLog)}");
        }
    }

    public static bool IsIn(IBlockFile file)
    {
        var start = new byte[TextOffset + Text.Length];

        return file.Length >= Page.Size && file.Read(start, 0) == start.Length && start.AsSpan(TextOffset).SequenceEqual(Text);
    }
}
