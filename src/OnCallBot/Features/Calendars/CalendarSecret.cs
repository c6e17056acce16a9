using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using OnCallBot.Domain;
using OnCallBot.Domain.Calendars;

namespace OnCallBot.Features.Calendars;

/// <summary>What stands in a calendar's address, as good as a password: 192 random bits, of which only a hash is kept.</summary>
internal static class CalendarSecret
{
    private const int Bytes = 24;

    public static string New() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string secret) => Convert.ToHexStringLower(Hash(secret));

    /// <summary>The one that the secret is of, or null. How long that takes says nothing of how near a guess was: all are looked at, each to its end.</summary>
    public static CalendarFeed? Find(TeamState team, string secret)
    {
        CalendarFeed? found = null;
        var hash = Encoding.ASCII.GetBytes(HashOf(secret));
        foreach (var feed in team.CalendarFeeds)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, Encoding.ASCII.GetBytes(feed.SecretHash)))
            {
                found = feed;
            }
        }

        return found;
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
