namespace OnCallBot.Importing.Rotations;

/// <summary>Why no rotation comes of calendars.</summary>
internal enum RotationFault
{
    /// <summary>Nobody is on call in it.</summary>
    Nothing,

    /// <summary>It is one person's own calendar.</summary>
    OnePersons,

    /// <summary>Nothing says how the rotation is called.</summary>
    NoName,

    /// <summary>The handoff changes its time as the clocks of an unknown zone do.</summary>
    ZoneNeeded,

    /// <summary>Several people go by a name.</summary>
    WhichPerson,

    /// <summary>A name has no letter and no digit.</summary>
    NoWord,

    /// <summary>It names too many things that somebody could be on call for.</summary>
    TooManyDuties,

    TwoAtOnce,

    MostlyNobody,

    NotWholeWeeks,

    OtherHandoff,

    NoCycle,
}
