using System.Globalization;
using OnCallBot.Fetching;

namespace OnCallBot.Wording;

/// <summary>Why a server gave nothing, to be said behind its name.</summary>
internal static class FetchWording
{
    public static string Of(Fetched.Failed failed) => failed.Fault switch
    {
        FetchFault.UnknownHost => "no host goes by its name",
        FetchFault.Unreachable => "it cannot be reached",
        FetchFault.Insecure => "its certificate is not valid, or it knows no https",
        FetchFault.TooSlow => string.Create(CultureInfo.InvariantCulture, $"it did not answer within {Fetcher.Patience.TotalSeconds} seconds"),
        FetchFault.BrokenOff => "its answer broke off",
        FetchFault.TooLarge => "its answer is too large",
        FetchFault.Status => string.Create(CultureInfo.InvariantCulture, $"it answered {failed.Status}"),
        FetchFault.TooManyRedirects => "it leads to other addresses more often than is followed",
        FetchFault.BadRedirect => "it leads to an address that is not followed",
        FetchFault.PrivateAddress => "it leads into a private network",
        _ => throw new ArgumentOutOfRangeException(nameof(failed), failed, "No words for it."),
    };
}
