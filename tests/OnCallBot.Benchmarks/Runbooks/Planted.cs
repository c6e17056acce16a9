namespace OnCallBot.Benchmarks.Runbooks;

/// <summary>An issue hidden among the synthetic ones, what somebody at night would type for it, and the same with slips.</summary>
internal sealed record Planted(string Pipeline, string Issue, string Query, string Misspelt)
{
    public static IReadOnlyList<Planted> All { get; } =
    [
        new("Clickstream Sessions", "Clicks arrive at the kafka queue extremely late, after the day has been aggregated", "kafka late", "kakfa lat"),
        new("Clickstream Events", "The same event comes through several times and must be de-duplicated", "dedupe events", "dupliacte evnts"),
        new("Ledger Postings", "Upstream schema change drops the currency column", "schema currency", "shcema curency"),
        new("Churn Forecast", "Subscription statuses are missing because accounts forgot the monthly update", "missing subscription status", "misisng subscripton"),
        new("Warehouse Spend", "Snowflake warehouse stays resumed and the cost explodes", "snowflake cost", "snowflke cots"),
        new("Exchange Rates", "The exchange rate provider answers with an empty file on bank holidays", "empty exchange rates", "exchagne emtpy"),
        new("Cohort Retention", "Cohorts shift by a day when the clocks change, retention looks halved", "retention halved clocks", "retenton halvd"),
        new("Invoice Matching", "Invoices do not align with the general ledger, ask the accountant", "invoice mismatch ledger", "invioce mismtach"),
        new("Ad Attribution", "Attribution windows overlap and conversions are counted twice", "conversions twice attribution", "atribution convresions"),
        new("Licence Counts", "Deactivated licences are still counted as active seats", "deactivated licences", "deactivatd licenses"),
        new("Payroll Aggregates", "Salaries of contractors leak into unit level aggregates", "contractor salaries", "contracter salareis"),
        new("Feature Flags", "Flag assignments are re-randomised after a redeploy of the experiment service", "re-randomised flags", "rerandomized flgas"),
    ];
}
