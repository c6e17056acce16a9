using System.Diagnostics;
using OnCallBot.Hosting;

namespace OnCallBot.Benchmarks.Load;

/// <summary>The program itself, as a newcomer starts it: how long until it is ready, how much memory after 10,000 commands.</summary>
internal static class StartAndMemory
{
    private const int Starts = 5;
    private const int Requests = 10_000;

    public static async Task<int> RunAsync()
    {
        var clock = TimeProvider.System;
        var folder = Directory.CreateTempSubdirectory("oncallbot-").FullName;
        using var client = new HttpClient(new SocketsHttpHandler(), disposeHandler: true);
        try
        {
            var team = Path.Combine(folder, "team.yaml");
            await File.WriteAllTextAsync(team, Team);
            var times = new List<double>();
            for (var start = 0; start < Starts; start++)
            {
                using var process = Start(folder, team, port: 5981 + start);
                var address = new Uri($"http://127.0.0.1:{5981 + start}");
                var started = clock.GetTimestamp();
                while (!await IsReadyAsync(client, address))
                {
                    if (process.HasExited || clock.GetElapsedTime(started) > TimeSpan.FromSeconds(30))
                    {
                        throw new InvalidOperationException("The program did not become ready.");
                    }

                    await Task.Delay(TimeSpan.FromMilliseconds(5), clock);
                }

                times.Add(clock.GetElapsedTime(started).TotalMilliseconds);
                if (start == Starts - 1)
                {
                    for (var number = 0; number < Requests; number++)
                    {
                        using var request = Signed.Command(address, "/oncall", number % 2 == 0 ? "" : "growth", "bench", number, clock);
                        using var response = await client.SendAsync(request);
                        response.EnsureSuccessStatusCode();
                    }

                    process.Refresh();
                    Console.WriteLine($"resident after {Requests:N0} requests: {process.WorkingSet64 / 1024.0 / 1024:F0} MB");
                }

                process.Kill();
                await process.WaitForExitAsync();
            }

            Console.WriteLine($"process start to ready, {Starts} starts: {times.Min():F0} / {times.Order().ElementAt(Starts / 2):F0} / {times.Max():F0} ms (least, median, most; the first one imports)");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, Uri address)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(address, "/health/ready"));

            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Process Start(string folder, string team, int port)
    {
        // The program lies beside the benchmarks in its own output folder, where its own settings for the runtime are.
        var program = typeof(OnCallBotHost).Assembly.Location.Replace("OnCallBot.Benchmarks", "OnCallBot", StringComparison.Ordinal);
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(program);
        start.ArgumentList.Add("serve");
        start.Environment["SLACK_BOT_TOKEN"] = "xoxb-of-the-benchmarks";
        start.Environment["SLACK_SIGNING_SECRET"] = Signed.Secret;
        start.Environment["SLACK_API_URL"] = "http://127.0.0.1:9/api/";
        start.Environment["ONCALL_DB"] = Path.Combine(folder, "oncall.db");
        start.Environment["ONCALL_TEAM"] = team;
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        return process;
    }

    private const string Team = """
        team: Bench
        timezone: Europe/Berlin
        channel: "#bench"
        rotation:
          starts: 2026-01-05
          handoff: "09:00"
          table:
            - { Profit: Ana, Growth: Ben, Backup: Cleo }
            - { Profit: Ben, Growth: Cleo, Backup: Ana }
            - { Profit: Cleo, Growth: Ana, Backup: Ben }
        people:
          - { name: Ana, slack: U0ANA, timezone: Europe/Berlin }
          - { name: Ben, slack: U0BEN, timezone: Europe/Berlin }
          - { name: Cleo, slack: U0CLEO, timezone: Europe/Berlin }
        areas: [Profit, Growth]
        pipelines:
          - { name: Profit Metrics, area: Profit, audience: investor }
          - { name: Growth Metrics, area: Growth, audience: investor }
        """;
}
