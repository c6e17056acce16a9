using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Imports;

/// <summary>One team as its files say it, before it meets what the bot knows.</summary>
/// <param name="FormerName">
/// The name that the documents alone would give the team. A team that went by it for want of a better one is this team.
/// </param>
/// <param name="CalendarDays">What an export says of company days that came with calendars.</param>
/// <param name="Document">Without what the schedule leaves open: that is assumed when the draft is taken over.</param>
public sealed record TeamDraft(
    RotationId Rotation,
    string Name,
    string? FormerName,
    ScheduleDraft Schedule,
    Stated? Channel,
    ValueList<EngineerId> Admins,
    ValueList<DateOnly> CompanyDays,
    ValueList<CompanyDay> CalendarDays,
    ValueList<Area> Areas,
    ValueList<Pipeline> Pipelines,
    ValueList<Runbook> Runbooks,
    ValueList<OwnerTeamDraft> Teams,
    ValueList<EngineerDraft> Engineers,
    ValueList<Leave> Leave,
    ValueList<OverrideDraft> Overrides,
    TeamDocument Document,
    string? Topic = null,
    string? UserGroup = null);
