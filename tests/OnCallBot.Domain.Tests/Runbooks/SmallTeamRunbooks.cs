using OnCallBot.Domain.Runbooks;

namespace OnCallBot.Domain.Tests.Runbooks;

/// <summary>What the small team wrote down of its five pipelines.</summary>
public static class SmallTeamRunbooks
{
    public static Runbook ProfitMetrics { get; } = Given.Runbook(
        Given.ProfitMetrics,
        issues: ["Numbers don’t align with numbers on business reports, numbers need to be verified by an accountant", "Upstream schema change, coordinate with Finance Team"],
        data: ["Revenue from accounts"],
        slas: ["Numbers will be reviewed once a month by Finance Team"],
        onCall: ["No on call if pipeline fails, but pipeline will be debug by team during working hours"]);

    public static Runbook ProfitExperiments { get; } = Given.Runbook(
        Given.ProfitExperiments,
        issues: ["Numbers don’t align with numbers on accounts/filings, numbers need to be verified by an accountant", "Experiments expenses are out-of-scale, verify cost calculation with cloud provider's cost"],
        data: ["Revenue from accounts", "Assets and other services spendings", "Aggregated salaries by team/units"],
        slas: ["Numbers will be reviewed once a month by Finance Team"],
        onCall: ["Monitored by BI in Finance Team, team members rotate watching pipeline on weekly basis. If something breaks, it needs to be fixed"]);

    public static Runbook GrowthMetrics { get; } = Given.Runbook(
        Given.GrowthMetrics,
        issues: ["Numbers don’t align with numbers on Accounts Team reports, numbers need to be verified by an accountant", "Upstream schema change, contact Accounts Team"],
        data: ["Numbers of users with license MoM/YoY"],
        slas: ["Data will contain latest account statuses by end of week"],
        onCall: ["No on call if pipeline fails, but pipeline will be debug by team during working hours"]);

    public static Runbook GrowthExperiments { get; } = Given.Runbook(
        Given.GrowthExperiments,
        issues: ["Time series dataset, the current status of an account is missing since Accounts Team team forgot to update a step required to propagate changes in the downstream"],
        data: ["Numbers of users with license increased", "Account stopped subscribing", "Account continued subscription for the next calendar year"],
        slas: ["Data will contain latest account statuses by end of week"],
        onCall: ["Monitored by BI in Accounts Team, team members rotate watching pipeline on weekly basis. If something breaks, it needs to be fixed"]);

    public static Runbook EngagementMetrics { get; } = Given.Runbook(
        Given.EngagementMetrics,
        issues:
        [
            "Sometimes data associated with click will arrive to kafka queue extremely late, much after the data has already been aggregated for a downstream pipeline",
            "If kafka goes down, all user clicks from website will not be sent to kafka, therefore not sent to the downstream metrics",
            "The same event will come through the pipeline multiple times, data must be de-duplicated",
        ],
        data: ["Engagement metrics come from clicks from all users using platforms in different teams"],
        slas: ["Data will arrive within 48hrs - if latest timestamp > the current timestamp - 48 hours, then the SLA is not met", "Issues will be fixed within 1 week"],
        onCall: ["One person on Data Engineering Team rotate watching pipeline on weekly basis, there is a contact on SWE team for questions"]);

    public static IReadOnlyList<Runbook> All { get; } = [ProfitMetrics, ProfitExperiments, GrowthMetrics, GrowthExperiments, EngagementMetrics];

    /// <summary>The small team with its runbooks.</summary>
    public static TeamState Team { get; } = Given.SmallTeam.With(All);
}
