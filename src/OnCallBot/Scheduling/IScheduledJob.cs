using OnCallBot.Domain;

namespace OnCallBot.Scheduling;

/// <summary>Something that the clock makes the bot do. <see cref="JobRunner"/> does it once for each occurrence.</summary>
internal interface IScheduledJob
{
    /// <summary>As it stands in the store and in <c>/oncall jobs</c>: a word or two in lower case.</summary>
    string Name { get; }

    /// <summary>How late it is still done. Of several occurrences that were missed only the last one is, and only within this.</summary>
    TimeSpan CatchUp { get; }

    /// <summary>What it is done for, and when.</summary>
    IEnumerable<JobPlan> Plans(TeamState team);

    /// <summary>What comes of an occurrence; it is kept in one commit with the note that it is done. Called anew where another commit came first.</summary>
    Decision<bool> Run(TeamState team, JobOccurrence occurrence);
}
