using OnCallBot.Domain;

namespace OnCallBot.Importing;

internal static class DutyNames
{
    private static readonly string[] Backups = ["backup", "back-up", "standby", "stand-by", "secondary"];
    private static readonly string[] BackupWords = ["for", "all", "of", "the", "on", "call", "oncall", "duty", "duties", "engineer", "person", "everything", "everybody", "everyone", "others", "areas", "pipelines"];

    /// <summary>Backup, Backup for all, Back-up, Standby.</summary>
    public static bool IsBackup(string name)
    {
        var slug = Slug.Of(name);

        return Backups.Any(backup => slug == backup || slug.StartsWith($"{backup}-", StringComparison.Ordinal));
    }

    /// <summary>«Backup for Growth» says more than Backup, which stands in for all.</summary>
    public static bool SaysMoreThanBackup(string name) =>
        IsBackup(name) && Slug.Of(name).Split('-').Except([.. Backups.SelectMany(backup => backup.Split('-')), .. BackupWords], StringComparer.Ordinal).Any();

    /// <summary>A cell that names nobody and nothing.</summary>
    public static bool IsNothing(string cell) => Slug.Of(cell) is "" or "off" or "none" or "nobody" or "free" or "n-a" or "na" or "tbd" or "vacant" or "no-one" or "open";
}
