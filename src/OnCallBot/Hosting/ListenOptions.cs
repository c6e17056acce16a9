using System.ComponentModel.DataAnnotations;
using System.Net;

namespace OnCallBot.Hosting;

/// <summary>Where the bot listens.</summary>
internal sealed class ListenOptions : IValidatableObject
{
    public const string AddressesSetting = "ASPNETCORE_URLS";
    private const string Usual = "http://127.0.0.1:5080";

    [ConfigurationKeyName(AddressesSetting)]
    public string Addresses { get; set; } = Usual;

    /// <summary>Nobody but this machine may reach the bot: whoever opens the playground can act as anybody.</summary>
    public bool IsLoopbackOnly { get; set; }

    public IReadOnlyList<string> All => Addresses.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (All.Count == 0)
        {
            yield return Wrong($"it names no address; write one such as {Usual}");
        }

        foreach (var text in All)
        {
            if (Problem(text) is { } problem)
            {
                yield return Wrong($"«{text}» {problem}");
            }
        }
    }

    private static ValidationResult Wrong(string why) => new(why, [AddressesSetting]);

    private string? Problem(string text)
    {
        if (!TryParse(text, out var address))
        {
            return $"is no address; write http://, a host and a port, such as {Usual}";
        }

        if (address.Scheme != Uri.UriSchemeHttp)
        {
            return $"needs a certificate that the bot does not hold; put a proxy with https in front of {Usual}";
        }

        if (address.Host == "localhost" && address.Port == 0)
        {
            return "asks for any free port on a name; write http://127.0.0.1:0";
        }

        return IsLoopbackOnly && !IsLoopback(address.Host)
            ? $"can be reached from elsewhere, and the playground lets its visitors act as anybody; it listens on loopback alone, such as {Usual}"
            : null;
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private static bool TryParse(string text, out BindingAddress address)
    {
        address = null!;
        try
        {
            address = BindingAddress.Parse(text);

            return address.Host.Length > 0 && (!address.Host.Contains(':', StringComparison.Ordinal) || address.Host.StartsWith('[')) && !address.IsUnixPipe && !address.IsNamedPipe && address.PathBase.Length == 0 && address.Port is >= 0 and <= IPEndPoint.MaxPort;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
