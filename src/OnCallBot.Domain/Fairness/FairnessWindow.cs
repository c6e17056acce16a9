namespace OnCallBot.Domain.Fairness;

/// <summary>Over which time loads are counted, as the rotation's calendar has it.</summary>
public enum FairnessWindow
{
    /// <summary>The running cycle of the table.</summary>
    Cycle,

    /// <summary>The calendar quarter.</summary>
    Quarter,

    /// <summary>The calendar year.</summary>
    Year,
}
