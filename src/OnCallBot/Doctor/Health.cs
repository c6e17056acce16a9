namespace OnCallBot.Doctor;

/// <summary>How something is.</summary>
internal enum Health
{
    Well,

    /// <summary>The bot works, and something that it could do it cannot.</summary>
    Ailing,

    /// <summary>The bot cannot do what it is for.</summary>
    Ill,
}
