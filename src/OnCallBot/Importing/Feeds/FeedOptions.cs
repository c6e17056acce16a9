using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace OnCallBot.Importing.Feeds;

/// <summary>Calendars of company days and leave that are fetched again and again.</summary>
internal sealed class FeedOptions : IValidatableObject
{
    public const string CalendarsSetting = "ONCALL_CALENDARS";
    private const int Most = 50;

    /// <summary>Their addresses, with commas between them; null: none.</summary>
    [ConfigurationKeyName(CalendarsSetting)]
    public string? Calendars { get; set; }

    private string[] All => Calendars?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public IEnumerable<FeedAddress> Read() => All.Select(FeedAddress.Find).OfType<FeedAddress>().DistinctBy(address => address.Name, StringComparer.Ordinal);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        // An address can be as good as a password, and this line may end in a log: it says which one, and not what it is.
        if (Array.FindIndex(All, address => FeedAddress.Find(address) is null) is >= 0 and var wrong)
        {
            yield return new ValidationResult(
                string.Create(CultureInfo.InvariantCulture, $"its address number {wrong + 1} cannot be fetched; write http, https or webcal addresses without user and password, with commas between them (and %2C for a comma in one), such as https://calendar.example.com/leave.ics"),
                [CalendarsSetting]);
        }

        if (All.Length > Most)
        {
            yield return new ValidationResult(string.Create(CultureInfo.InvariantCulture, $"these are {All.Length} addresses, and {Most} are the most; let several calendars come as one"), [CalendarsSetting]);
        }
    }
}
