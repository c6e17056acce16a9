namespace OnCallBot.Slack;

/// <summary>What an error of the Web API means for a message that waits.</summary>
internal static class SlackErrors
{
    public const string MissingScope = "missing_scope";
    public const string NoPermission = "no_permission";

    /// <summary>The app's settings do not switch its home on.</summary>
    public const string NoHomeTab = "not_enabled";

    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org",
    };

    private static readonly HashSet<string> OfTheApp = new(StringComparer.Ordinal)
    {
        "not_authed", "invalid_auth", "account_inactive", "token_revoked", "token_expired", NoPermission, "org_login_required", "ekm_access_denied", MissingScope,
    };

    private static readonly HashSet<string> OfSomebodyGone = new(StringComparer.Ordinal) { "user_not_found", "users_not_found", "user_not_visible", "user_disabled", "invalid_user_id" };

    // Slack's own words: part of what was asked for may have happened.
    private static readonly HashSet<string> Unsure = new(StringComparer.Ordinal) { "internal_error", "fatal_error", "service_unavailable", "request_timeout" };

    /// <summary>Slack recovers, or an operator mends it: the message waits. Every other error says that it will never arrive.</summary>
    public static bool AreInPassing(string error) => Passing.Contains(error) || AreOfTheApp(error);

    /// <summary>Nothing at all gets through until somebody mends the app's installation.</summary>
    public static bool AreOfTheApp(string error) => OfTheApp.Contains(error);

    /// <summary>Whom it was for is nobody in the workspace any more.</summary>
    public static bool MeanGone(string error) => OfSomebodyGone.Contains(error);

    public static bool LeaveItOpen(string error) => Unsure.Contains(error);
}
