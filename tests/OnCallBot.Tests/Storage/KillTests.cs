using System.Diagnostics;

namespace OnCallBot.Tests.Storage;

public sealed class KillTests
{
    /// <summary>A few rounds of what the benchmarks do hundreds of times, in processes of their own.</summary>
    [Fact]
    public async Task A_killed_process_has_lost_nothing_that_it_acknowledged()
    {
        // Both programs lie in artifacts/bin/<project>/<configuration>.
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var harness = Path.Combine(here.Parent!.Parent!.FullName, "OnCallBot.Benchmarks", here.Name, "OnCallBot.Benchmarks.dll");
        var start = new ProcessStartInfo("dotnet", [harness, "kill", "--rounds", "4"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, await errors);
        Assert.Contains("killed during restores", await output, StringComparison.Ordinal);
    }
}
