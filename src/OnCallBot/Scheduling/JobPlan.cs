namespace OnCallBot.Scheduling;

/// <param name="Subject">What the job is done for, a rotation's id for instance; empty: the whole workspace.</param>
internal sealed record JobPlan(string Subject, ITimetable Timetable);
