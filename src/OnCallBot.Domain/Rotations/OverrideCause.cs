namespace OnCallBot.Domain.Rotations;

/// <summary>Why somebody else holds a shift than the table says.</summary>
public enum OverrideCause
{
    /// <summary>Planned by an admin or a team file.</summary>
    Plan,

    /// <summary>Somebody stands in at short notice.</summary>
    Cover,

    /// <summary>An approved swap.</summary>
    Swap,
}
