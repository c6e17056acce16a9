using System.Security.Cryptography;
using System.Text;
using OnCallBot.Fetching;

namespace OnCallBot.Importing.Feeds;

/// <summary>Where a calendar can be fetched. The address is often as good as a password: people see its host and <see cref="Name"/>.</summary>
internal sealed class FeedAddress
{
    private const int MostRedirects = 3;
    private const int HashLength = 8;
    private const string SchemeMark = "://";
    private const string WebcalScheme = "webcal";

    private readonly Uri _address;

    private FeedAddress(Uri address)
    {
        _address = address;
        Name = $"{Host.Replace(':', '-')}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)))[..HashLength]}.ics";
    }

    public string Host => _address.IdnHost;

    /// <summary>The name of the calendar, by which is known what came with it: the same for the same address, and no way back to it.</summary>
    public string Name { get; }

    /// <summary>Null: it is none that a calendar could be fetched from.</summary>
    public static FeedAddress? Find(string text)
    {
        // What calendar programs call webcal is https.
        var address = text.StartsWith(WebcalScheme + SchemeMark, StringComparison.OrdinalIgnoreCase) ? Uri.UriSchemeHttps + text[WebcalScheme.Length..] : text;

        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.UserInfo.Length == 0
            ? new FeedAddress(uri)
            : null;
    }

    /// <summary>The text is meant as an address, and as no file.</summary>
    public static bool IsMeant(string text) => text.Contains(SchemeMark, StringComparison.Ordinal);

    /// <param name="known">Of what was fetched last; null: nothing was.</param>
    public Fetch Ask(FetchStamp? known) => new(_address, SourceText.LargestMegabytes * 1024 * 1024, MostRedirects, known);

    public override string ToString() => Name;
}
