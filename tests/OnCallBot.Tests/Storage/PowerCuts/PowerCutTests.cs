using OnCallBot.Storage;

namespace OnCallBot.Tests.Storage.PowerCuts;

public sealed class PowerCutTests
{
    [Fact]
    public void No_commit_is_lost_or_torn_when_the_power_goes()
    {
        for (var seed = 1; seed <= 25; seed++)
        {
            new PowerCutRun(seed).Run(cuts: 10);
        }
    }

    /// <summary>The simulation is worth something: it finds the stores that would lose.</summary>
    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void A_disk_that_only_says_it_flushed_is_found_out(bool flushesData, bool flushesJournal) =>
        Assert.Contains(Enumerable.Range(1, 25), seed => IsFoundOut(new PowerCutRun(seed, flushesData, flushesJournal)));

    private static bool IsFoundOut(PowerCutRun run)
    {
        try
        {
            run.Run(cuts: 10);

            return false;
        }
        catch (Exception exception) when (exception is InvalidOperationException or StoreException)
        {
            return true;
        }
    }
}
