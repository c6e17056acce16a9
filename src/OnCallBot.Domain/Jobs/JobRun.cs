namespace OnCallBot.Domain.Jobs;

/// <summary>How far a job has come. It is kept in the commit that the job makes, so that no occurrence is done twice and none is lost.</summary>
/// <param name="Job">The job's name.</param>
/// <param name="Subject">What it is done for, a rotation's id for instance; empty: the whole workspace.</param>
/// <param name="UpTo">The last occurrence that was done, or the moment up to which none counts.</param>
/// <param name="DoneAt">When the last one was done; null: none was yet.</param>
public sealed record JobRun(string Job, string Subject, DateTimeOffset UpTo, DateTimeOffset? DoneAt) : ITeamPart
{
    public PartKey Key => KeyOf(Job, Subject);

    public static PartKey KeyOf(string job, string subject) => new(PartKind.JobRun, $"{job}/{subject}");
}
