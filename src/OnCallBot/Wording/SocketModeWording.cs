namespace OnCallBot.Wording;

/// <summary>Why Socket Mode cannot go on, and what to do.</summary>
internal static class SocketModeWording
{
    /// <param name="error">Slack's word.</param>
    public static string Refused(string setting, string error) => error switch
    {
        "link_disabled" => "Slack says that Socket Mode is switched off for this app (link_disabled); switch it on under «Socket Mode» of your app, or unset " + setting + " and give Slack the HTTP addresses of manifest.yml",
        "not_allowed_token_type" => $"{setting}: Slack takes no token of this kind here (not_allowed_token_type); it is the App-Level Token (xapp-...) from «Basic Information» of your app",
        "missing_scope" or "no_permission" => $"{setting}: this token may not open connections ({error}); generate an App-Level Token with connections:write under «Basic Information» of your app",
        _ => $"{setting}: Slack does not take it ({error}); generate an App-Level Token with connections:write under «Basic Information» of your app, and see that the app is still installed",
    };
}
