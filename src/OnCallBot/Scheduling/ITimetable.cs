namespace OnCallBot.Scheduling;

/// <summary>When something occurs, over and over. Two that say the same are equal.</summary>
internal interface ITimetable
{
    /// <summary>The first occurrence after a moment, or null: there is none any more.</summary>
    DateTimeOffset? Next(DateTimeOffset after);
}
