namespace OnCallBot.Features;

/// <summary>What an answer comes to; in the terminal, the exit code.</summary>
internal enum AnswerKind
{
    Found,

    /// <summary>It was found, and is for the asker alone: nothing shares it.</summary>
    Confided,

    /// <summary>It is done; doing it again is not sharing it.</summary>
    Done,

    /// <summary>A form was opened, which says all there is to say.</summary>
    Opened,

    /// <summary>It was understood, and there is none.</summary>
    NotFound,

    /// <summary>It could not be understood, or means several things.</summary>
    WrongUse,

    /// <summary>It was asked whether all is well, and it is not.</summary>
    Findings,
}
