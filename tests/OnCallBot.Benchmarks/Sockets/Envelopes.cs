using System.Globalization;
using System.Text;
using OnCallBot.Benchmarks.Load;

namespace OnCallBot.Benchmarks.Sockets;

/// <summary>Commands as Slack sends them over Socket Mode: the fields are those of <see cref="Signed"/>.</summary>
internal static class Envelopes
{
    public static byte[] Command(int number, string command, string text, string channel, string responseUrl, int attempt = 0) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"envelope_id":"{{number}}","type":"slash_commands","accepts_response_payload":true,"retry_attempt":{{attempt}},"payload":{"token":"verification","team_id":"T0BENCH","team_domain":"bench","channel_id":"C0BENCH","channel_name":"{{channel}}","user_id":"U0ANA","user_name":"ana","command":"{{command}}","text":"{{text}}","api_app_id":"A0BENCH","is_enterprise_install":"false","response_url":"{{responseUrl}}","trigger_id":"{{number}}.1.bench"} }"""));
}
