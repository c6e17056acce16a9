namespace OnCallBot.Wording;

/// <summary>What <c>oncallbot doctor</c> says: how each thing is, and what to do where it is not well.</summary>
internal static class DoctorWording
{
    public const string BotToken = "Bot token";
    public const string AppToken = "App token";
    public const string Scopes = "Scopes";
    public const string Clock = "Clock";
    public const string Zones = "Time zones";
    public const string Store = "Store";

    public const string AllScopes = "the app has all that manifest.yml asks for";
    public const string ClockAgrees = "it agrees with Slack's";
    public const string MayConnect = "Slack lets the bot connect (Socket Mode)";
    public const string IsMember = "the bot is in it";
    public const string NotMember = "the bot is not in it: posts arrive, but it can neither set the topic nor look whether a message arrived before it sends it again; type /invite @OnCallBot there";
    public const string GroupIsThere = "it is there; whether the bot may change it shows when the holders change";

    public static string Channel(string name) => name.StartsWith('#') ? name : $"Channel {name}";

    public static string Group(string name) => $"Group {name}";

    public static string NoToken(string setting) => $"{setting} is not set: the bot starts the playground, and nothing of Slack's was looked at";

    public static string KnownAs(string? user, string? workspace) => $"Slack knows the bot as {user ?? "somebody"} in {workspace ?? "its workspace"}";

    public static string NotReached(string url, string why) => $"{url} gave no answer ({why}); look whether this machine may call it, through a proxy or directly";

    public static string TokenRefused(string setting, string error) => error switch
    {
        "invalid_auth" or "not_authed" => $"Slack does not know the token ({error}); copy the Bot User OAuth Token from «OAuth & Permissions» of your app into {setting}",
        "token_revoked" or "token_expired" or "account_inactive" => $"the token is not good any more ({error}); install the app again and copy its new token into {setting}",
        _ => $"Slack refuses it ({error}); look at your app at api.slack.com/apps",
    };

    public static string AppTokenRefused(string setting, string error) => error switch
    {
        "missing_scope" => $"the token lacks connections:write; make another under «App-Level Tokens» of your app and put it into {setting}",
        "not_allowed_token_type" => $"it is no app-level token; make one with connections:write under «App-Level Tokens» of your app and put it into {setting}",
        _ => $"Slack does not let the bot connect ({error}); switch Socket Mode on in your app and put an app-level token with connections:write into {setting}",
    };

    public static string MissingScopes(IReadOnlyList<string> missing) =>
        $"the app lacks {string.Join(", ", missing)}; give it manifest.yml anew («App Manifest» of your app) and press «Reinstall»";

    public static string ClockIsOff(TimeSpan off) =>
        $"it is {Math.Abs((long)off.TotalSeconds)} s {(off > TimeSpan.Zero ? "ahead of" : "behind")} Slack's; from 300 s on all of Slack's requests are refused, and everything comes at the wrong minute: set this machine's clock (NTP)";

    public static string NoChannel(string rotation, string channel, string? error) => error is null or "channel_not_found"
        ? $"Slack shows the bot no such channel; if it is private type /invite @OnCallBot there, else name another as the channel of {rotation} in its team file ({channel} as it is)"
        : $"Slack does not show it ({error})";

    public static string Archived(string rotation) => $"it is archived: nothing can be posted there; name another as the channel of {rotation} in its team file";

    public static string GroupsRefused(string error) => $"Slack does not show the workspace's user groups ({error})";

    public static string NoGroup(string rotation) => $"the workspace has no such user group; make it, or name another under the rotation of {rotation} in its team file";

    public static string GroupRefused(string fault) => $"Slack does not let the bot change it ({fault}); an owner of the workspace can let everybody manage user groups, or give the app the right";

    public static string ZonesAreThere(string? version) => version is null ? "all that the team needs are there" : $"all that the team needs are there ({version})";

    public static string ZonesMissing(IReadOnlyList<string> zones) => $"{string.Join(", ", zones)} not found: install the time zones' data (the package tzdata)";

    public static string StoreStopped(string why) => $"{why}; look at the disk, and start the bot anew";

    public static string DiskFull(long free) => $"only {Megabytes(free)} MB are free on its disk; make room";

    public static string NotWritable(string why) => $"its folder cannot be written ({why}); give it to the bot's user";

    public static string StoreIsWell(string path, long size, long free) => $"{path}, {Megabytes(size)} MB; {Megabytes(free)} MB are free";

    private static string Megabytes(long bytes) => (bytes / 1024d / 1024d).ToString(bytes < 10 * 1024 * 1024 ? "0.0" : "0", System.Globalization.CultureInfo.InvariantCulture);
}
