using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Findings;

/// <summary>
/// Something in a team's documents that does not fit or is missing. What belongs together is one finding. It is shown,
/// never corrected; the sentences are in the program's Wording.
/// </summary>
public abstract record Finding(RotationId Rotation, Severity Severity)
{
    /// <summary>There is no rotation table: nobody is on call.</summary>
    public sealed record NoTable(RotationId Rotation, Place Place) : Finding(Rotation, Severity.Uncovered);

    /// <summary>Duties that nobody has in some weeks.</summary>
    public sealed record NobodyOnDuty(RotationId Rotation, ValueList<DutyWeeks> Duties) : Finding(Rotation, Severity.Uncovered);

    /// <summary>Duties that several people have in the same week. The first one counts.</summary>
    public sealed record DutyTwice(RotationId Rotation, ValueList<DutyWeeks> Duties) : Finding(Rotation, Severity.Uncovered);

    /// <summary>Areas that no duty watches.</summary>
    public sealed record AreaUnwatched(RotationId Rotation, ValueList<Stated> Areas, Place Table) : Finding(Rotation, Severity.Uncovered);

    /// <summary>Nobody stands in for the others.</summary>
    public sealed record NoBackup(RotationId Rotation, Place Table) : Finding(Rotation, Severity.Uncovered);

    public sealed record HolderOnLeave(RotationId Rotation, ValueList<LeaveConflict> Conflicts) : Finding(Rotation, Severity.Uncovered);

    /// <summary>Runbooks of investor pipelines say that nobody is on call, against the principle that pages for them at any hour.</summary>
    /// <param name="Principle">Null: no principle says so, only the table has somebody watch their areas.</param>
    public sealed record InvestorsWithoutOnCall(RotationId Rotation, ValueList<PipelineLine> Runbooks, Stated? Principle, Place Table) : Finding(Rotation, Severity.Contradiction);

    /// <summary>SLAs whose comparison says the opposite of what is meant.</summary>
    public sealed record SlaReversed(RotationId Rotation, ValueList<PipelineLine> Slas) : Finding(Rotation, Severity.Contradiction);

    public sealed record NotFair(RotationId Rotation, CycleFairness Fairness, Place Table, Stated? Principle) : Finding(Rotation, Severity.Contradiction);

    /// <summary>Runbooks say that an owner team's own people watch the pipeline, and the table has engineers watch it.</summary>
    public sealed record WatchedByOwners(RotationId Rotation, ValueList<PipelineTeam> Runbooks, Place Table) : Finding(Rotation, Severity.Contradiction);

    /// <summary>Places that name different owners; the first one holds.</summary>
    public sealed record OwnersDisagree(RotationId Rotation, ValueList<OwnerConflict> Conflicts) : Finding(Rotation, Severity.Contradiction);

    /// <summary>The rationale gives a team a part in pipelines that nothing else gives it.</summary>
    public sealed record RationaleDisagrees(RotationId Rotation, Stated Rationale, TeamId Team, OwnerRole? Role, ValueList<PipelineId> Pipelines) : Finding(Rotation, Severity.Contradiction);

    /// <summary>People have the same holiday in two years running.</summary>
    public sealed record SameHolidayAgain(RotationId Rotation, ValueList<HolidayRepeat> Repeats, Place Table) : Finding(Rotation, Severity.Contradiction);

    public sealed record HeadcountDisagrees(RotationId Rotation, Stated Principle, int Said, int Named, Place Table) : Finding(Rotation, Severity.Contradiction);

    /// <summary>Teams that the documents call by several names, and no <c>aka</c> says that they are one.</summary>
    public sealed record TeamsUnderSeveralNames(RotationId Rotation, ValueList<TeamNames> Teams) : Finding(Rotation, Severity.Contradiction);

    /// <summary>The heading and the field name the pipeline differently.</summary>
    public sealed record PipelinesUnderTwoNames(RotationId Rotation, ValueList<PipelineLine> Pipelines) : Finding(Rotation, Severity.Contradiction);

    /// <summary>An SLA names another limit than the one that holds.</summary>
    public sealed record FreshnessDisagrees(RotationId Rotation, ValueList<FreshnessConflict> Conflicts) : Finding(Rotation, Severity.Contradiction);

    public sealed record UnknownPipelines(RotationId Rotation, ValueList<UnreadLine> Names) : Finding(Rotation, Severity.Contradiction);

    public sealed record NoRunbook(RotationId Rotation, ValueList<PipelineLine> Pipelines) : Finding(Rotation, Severity.Gap);

    public sealed record RunbooksIncomplete(RotationId Rotation, ValueList<MissingFields> Runbooks) : Finding(Rotation, Severity.Gap);

    /// <summary>Runbooks that nobody has reviewed for so many days.</summary>
    public sealed record NotReviewed(RotationId Rotation, int Days, ValueList<StaleRunbook> Runbooks) : Finding(Rotation, Severity.Gap);

    /// <summary>SLAs that nobody can measure: no number and no date.</summary>
    public sealed record SlaWithoutNumber(RotationId Rotation, ValueList<PipelineLine> Slas) : Finding(Rotation, Severity.Gap);

    public sealed record PeopleIncomplete(RotationId Rotation, ValueList<EngineerId> WithoutSlack, ValueList<EngineerId> WithoutZone, ValueList<EngineerId> WithoutHolidays) : Finding(Rotation, Severity.Gap);

    public sealed record Assumed(RotationId Rotation, ValueList<Assumption> Assumptions) : Finding(Rotation, Severity.Note);

    public sealed record Unread(RotationId Rotation, ValueList<UnreadLine> Lines) : Finding(Rotation, Severity.Note);
}
