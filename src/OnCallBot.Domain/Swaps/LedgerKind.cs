namespace OnCallBot.Domain.Swaps;

/// <summary>Why an entry stands in the ledger.</summary>
public enum LedgerKind
{
    /// <summary>A shift went to somebody else by a swap.</summary>
    Given,

    /// <summary>A shift came from somebody else by a swap.</summary>
    Taken,

    /// <summary>A swap was reverted: what it had entered is balanced.</summary>
    Undone,

    /// <summary>A shift with holidays of theirs in it was kept.</summary>
    Kept,
}
