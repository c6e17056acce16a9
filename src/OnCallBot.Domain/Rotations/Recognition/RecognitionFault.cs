namespace OnCallBot.Domain.Rotations.Recognition;

/// <summary>Why no rotation of weeks can be made of what is told.</summary>
public enum RecognitionFault
{
    /// <summary>Several people have one duty at once, for much of the time.</summary>
    TwoAtOnce,

    /// <summary>Nobody has the duty, for much of the time.</summary>
    MostlyNobody,

    /// <summary>Shifts do not go from one weekly handoff to another.</summary>
    NotWholeWeeks,

    /// <summary>One duty is handed over at another time than the others.</summary>
    OtherHandoff,

    /// <summary>No cycle is seen twice.</summary>
    NoCycle,
}
