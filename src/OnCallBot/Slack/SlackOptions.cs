using System.ComponentModel.DataAnnotations;

namespace OnCallBot.Slack;

/// <summary>How the bot and its Slack workspace know each other.</summary>
internal sealed class SlackOptions : IValidatableObject
{
    public const string BotTokenSetting = "SLACK_BOT_TOKEN";
    public const string SigningSecretSetting = "SLACK_SIGNING_SECRET";
    public const string AppTokenSetting = "SLACK_APP_TOKEN";
    private const string ApiUrlSetting = "SLACK_API_URL";

    private const string Unsendable = "it has a blank, a line break or another character in it that no token has; copy it again, all of it and nothing else";

    [ConfigurationKeyName(BotTokenSetting)]
    public string BotToken { get; set; } = "";

    [ConfigurationKeyName(SigningSecretSetting)]
    public string SigningSecret { get; set; } = "";

    /// <summary>There is one: deliveries come by Socket Mode, and none over HTTP.</summary>
    [ConfigurationKeyName(AppTokenSetting)]
    public string? AppToken { get; set; }

    [ConfigurationKeyName(ApiUrlSetting)]
    public string ApiUrl { get; set; } = "https://slack.com/api/";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (BotToken.Length == 0)
        {
            yield return Wrong(BotTokenSetting, "it is missing; copy the Bot User OAuth Token (xoxb-...) from «OAuth & Permissions» of your app, or start «oncallbot playground», which needs none");
        }
        else if (!BotToken.StartsWith("xoxb-", StringComparison.Ordinal))
        {
            yield return Wrong(BotTokenSetting, "a bot token begins with xoxb-; copy the Bot User OAuth Token from «OAuth & Permissions» of your app");
        }
        else if (!CanBeSent(BotToken))
        {
            yield return Wrong(BotTokenSetting, Unsendable);
        }

        if (AppToken is null && SigningSecret.Length == 0)
        {
            yield return Wrong(SigningSecretSetting, $"it is missing; copy the Signing Secret from «Basic Information» of your app, or set {AppTokenSetting} for Socket Mode, which needs none");
        }

        if (AppToken is not null && !AppToken.StartsWith("xapp-", StringComparison.Ordinal))
        {
            yield return Wrong(AppTokenSetting, "an App-Level Token begins with xapp-; generate one with connections:write under «Basic Information» of your app, or unset it and give Slack the HTTP addresses of manifest.yml");
        }
        else if (AppToken is not null && !CanBeSent(AppToken))
        {
            yield return Wrong(AppTokenSetting, Unsendable);
        }

        if (!Uri.TryCreate(ApiUrl, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) || !ApiUrl.EndsWith('/'))
        {
            yield return Wrong(ApiUrlSetting, $"«{ApiUrl}» is no base address; write one that begins with https:// and ends in /, such as https://slack.com/api/");
        }
    }

    /// <summary>A token goes to Slack in a header, which takes no other characters.</summary>
    private static bool CanBeSent(string token) => token.All(one => one is > ' ' and <= '~');

    private static ValidationResult Wrong(string setting, string why) => new(why, [setting]);
}
