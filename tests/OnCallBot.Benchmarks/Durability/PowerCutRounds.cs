using OnCallBot.Storage;
using OnCallBot.Tests.Storage.PowerCuts;

namespace OnCallBot.Benchmarks.Durability;

/// <summary>The power cuts of the tests, thousands of them.</summary>
internal static class PowerCutRounds
{
    private const int CutsInARun = 10;

    public static int Run(int cuts)
    {
        var commits = 0;
        for (var seed = 1; seed <= cuts / CutsInARun; seed++)
        {
            var run = new PowerCutRun(seed);
            try
            {
                run.Run(CutsInARun);
            }
            catch (Exception exception) when (exception is StoreException or InvalidOperationException)
            {
                Console.Error.WriteLine($"Seed {seed}: {exception.Message}");

                return 1;
            }

            commits += run.Commits;
        }

        Console.WriteLine($"{cuts} power cuts, {commits} commits acknowledged, none lost or torn");

        return 0;
    }
}
