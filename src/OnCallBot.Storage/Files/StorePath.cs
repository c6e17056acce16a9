namespace OnCallBot.Storage.Files;

/// <summary>The names beside a store.</summary>
internal static class StorePath
{
    public const string LockEnding = ".lock";
    public const string JournalEnding = "-journal";

    /// <summary>A store that is being made.</summary>
    public const string NewEnding = ".new";

    /// <summary>A backup that is about to take the store's place.</summary>
    public const string RestoringEnding = ".restoring";

    /// <summary>A backup that is being written.</summary>
    public const string PartEnding = ".part";

    public static IReadOnlyList<string> Endings { get; } = [LockEnding, JournalEnding, NewEnding, RestoringEnding, PartEnding];

    /// <summary>The whole path, behind links: a file and a link to it are one store, and a rename must not take the link's place.</summary>
    public static string Resolve(string path) => Reach.For(path, () =>
    {
        var file = new FileInfo(Path.GetFullPath(path));

        return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    });
}
