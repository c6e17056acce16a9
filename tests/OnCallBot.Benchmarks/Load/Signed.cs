using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OnCallBot.Benchmarks.Load;

/// <summary>Commands as Slack sends them.</summary>
internal static class Signed
{
    public const string Secret = "the secret of the benchmarks";

    /// <summary>A request of its own each time: <paramref name="number"/> keeps it from being taken for one that was repeated.</summary>
    public static HttpRequestMessage Command(Uri server, string command, string text, string channel, int number, TimeProvider clock)
    {
        var body = Encoding.UTF8.GetBytes(
            "token=verification&team_id=T0BENCH&team_domain=bench&channel_id=C0BENCH"
            + $"&channel_name={Uri.EscapeDataString(channel)}&user_id=U0ANA&user_name=ana&command={Uri.EscapeDataString(command)}&text={Uri.EscapeDataString(text)}"
            + $"&api_app_id=A0BENCH&is_enterprise_install=false&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F{number}&trigger_id={number}.1.bench");
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, "/slack/command")) { Content = content };
        request.Headers.TryAddWithoutValidation("X-Slack-Request-Timestamp", timestamp);
        request.Headers.TryAddWithoutValidation("X-Slack-Signature", "v0=" + Signature(timestamp, body));

        return request;
    }

    public static string Signature(string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(Secret));
        hash.AppendData(Encoding.UTF8.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
