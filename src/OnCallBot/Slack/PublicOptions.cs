using System.ComponentModel.DataAnnotations;

namespace OnCallBot.Slack;

/// <summary>Where others reach the bot.</summary>
internal sealed class PublicOptions : IValidatableObject
{
    private const string UrlSetting = "ONCALL_PUBLIC_URL";

    /// <summary>The base address under which Slack can fetch pictures; null: it cannot.</summary>
    [ConfigurationKeyName(UrlSetting)]
    public string? Url { get; set; }

    /// <summary>The same, with a slash at its end.</summary>
    public string? Base => Url is null ? null : $"{Url.TrimEnd('/')}/";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Url is not null && (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) || url.Query.Length > 0 || url.Fragment.Length > 0))
        {
            yield return new ValidationResult($"«{Url}» is no base address; write one under which Slack reaches the bot, such as https://oncallbot.example.com", [UrlSetting]);
        }
    }
}
