namespace OnCallBot.Domain.Imports;

/// <summary>What an import does with a runbook that was edited in Slack.</summary>
public enum RunbookFate
{
    /// <summary>The files say what they said: the edit stays.</summary>
    Kept,

    /// <summary>The files say something new elsewhere in it: both hold.</summary>
    Joined,

    /// <summary>The files say something new where it was edited too: theirs holds, and the edit stays in the history.</summary>
    Overruled,

    /// <summary>The files say nothing of it any more: the edit stays.</summary>
    Dropped,

    /// <summary>The files do not know the pipeline any more: the runbook goes, and its history stays.</summary>
    Gone,
}
