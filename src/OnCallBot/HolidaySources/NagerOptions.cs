using System.ComponentModel.DataAnnotations;

namespace OnCallBot.HolidaySources;

/// <summary>A server of Nager.Date that knows the holidays better than the program does.</summary>
internal sealed class NagerOptions : IValidatableObject
{
    public const string UrlSetting = "ONCALL_HOLIDAYS_URL";

    /// <summary>Its base address; null: no server is asked.</summary>
    [ConfigurationKeyName(UrlSetting)]
    public string? Url { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Url is not null && (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) || url.Query.Length > 0 || url.Fragment.Length > 0))
        {
            yield return new ValidationResult($"«{Url}» is no base address; write that of a Nager.Date server, such as https://nagerholidays.com, or leave it blank", [UrlSetting]);
        }
    }
}
