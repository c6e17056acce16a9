using System.Globalization;
using Microsoft.AspNetCore.Builder;

namespace OnCallBot.Benchmarks.Load;

/// <summary>What runs in a <see cref="ServerProcess"/>: says where it listens, answers questions, ends with its input.</summary>
internal static class ServerProgram
{
    public static async Task<int> RunAsync(WebApplication app)
    {
        await using (app)
        {
            await app.StartAsync();
            Console.WriteLine(app.Urls.First());
            while (await Console.In.ReadLineAsync() is not null)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.CpuUsage.TotalTime.Ticks} {GC.GetTotalAllocatedBytes(precise: true)}"));
            }

            await app.StopAsync();
        }

        return 0;
    }
}
