namespace OnCallBot.HolidaySources;

/// <summary>What came of asking the server.</summary>
internal abstract record NagerAnswer
{
    private NagerAnswer()
    {
    }

    public sealed record Found(NagerDay[] Days) : NagerAnswer;

    /// <summary>The server does not know the country, or the year.</summary>
    public sealed record NoData : NagerAnswer;

    /// <summary>The server gave nothing that can be used.</summary>
    public sealed record Failed(string Why) : NagerAnswer;
}
