using OnCallBot.Storage;

namespace OnCallBot.Wording;

/// <summary>Why the store cannot be used, and what can be done about it.</summary>
internal static class StoreWording
{
    public static string Of(StoreException failure) => failure.Problem switch
    {
        StoreProblem.InUse => $"{failure.File} is in use by another process: one bot at a time has a store open. Stop the other one, or name another file",
        StoreProblem.NotAStore => $"{failure.File} is not a store of this bot ({failure.Detail}); it was left as it is. Name another file{Restorable(failure, ", or run")}",
        StoreProblem.Damaged => $"{failure.File} is damaged ({failure.Detail}); it was left as it is. {Mending(failure)}",
        StoreProblem.ZoneGone => $"{failure.File} names a time zone that this machine does not know ({failure.Detail}); it was left as it is. Bring the machine's time zone data (tzdata) up to date",
        StoreProblem.Newer => $"{failure.File} was written by a later version of the bot{Versions(failure)}; it was left as it is. Start that version",
        StoreProblem.Missing => $"There is no file {failure.File}",
        StoreProblem.TargetTaken => $"{failure.File} is something else than a backup ({failure.Detail}); it was left as it is. Name another file",
        StoreProblem.Unreachable => $"{failure.File} cannot be used ({failure.Detail}). Check the folder, the rights and the space on the disk",
        StoreProblem.Stopped => $"{failure.File} could not be written ({failure.Detail}). What was acknowledged is safe: start the bot again",
        _ => failure.Message,
    };

    public static string NoneYet(string path) => $"There is no store {path}: nothing was imported there yet. Name the one that the bot has";

    private static string Mending(StoreException failure) => failure.NewestBackup is null
        ? "Move it away, and restore a backup or import the team's files again"
        : Restorable(failure, "Run");

    private static string Restorable(StoreException failure, string lead) => failure.NewestBackup is { } backup
        ? $"{lead} «oncallbot restore {backup}», which keeps what is there now"
        : "";

    private static string Versions(StoreException failure) =>
        failure.Versions is var (found, known) ? $" (version {found} of the layout, and this one knows {known})" : "";
}
