namespace OnCallBot.Storage;

/// <summary>Why a store cannot be opened, or cannot go on.</summary>
public enum StoreProblem
{
    /// <summary>Another process has it open.</summary>
    InUse,

    /// <summary>The file is no store of this bot: something else, or not even a database.</summary>
    NotAStore,

    /// <summary>It is a store, and a part of it cannot be read.</summary>
    Damaged,

    /// <summary>It is whole, and names a time zone that this machine does not know.</summary>
    ZoneGone,

    /// <summary>A later version of the bot wrote it.</summary>
    Newer,

    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>A file that is not a store stands where a backup should go, or it is the store's own file.</summary>
    TargetTaken,

    /// <summary>The disk or the rights say no.</summary>
    Unreachable,

    /// <summary>A write failed. What is on the disk is whole, and nothing more is written: the process has to start anew.</summary>
    Stopped,
}
