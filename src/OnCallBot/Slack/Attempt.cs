namespace OnCallBot.Slack;

/// <summary>What came of the attempt to deliver a message.</summary>
internal abstract record Attempt
{
    private Attempt()
    {
    }

    /// <param name="Posting">Where it stands, where that must be known later.</param>
    /// <param name="IsSent">False: there was nothing to say, or it stood there already.</param>
    internal sealed record Done(Storage.Posting? Posting, bool IsSent) : Attempt;

    /// <param name="After">As Slack asked; null: as long as seems good.</param>
    /// <param name="MayHaveArrived">Nobody knows whether Slack took it.</param>
    /// <param name="IsOfTheApp">It waits for an operator, however long that takes.</param>
    internal sealed record Later(string Why, TimeSpan? After = null, bool MayHaveArrived = false, bool IsOfTheApp = false) : Attempt;

    internal sealed record Never(string Why) : Attempt;
}
