namespace OnCallBot.Scheduling;

/// <summary>Something that is fetched from elsewhere again and again, beside the jobs.</summary>
internal interface IFetching
{
    IEnumerable<FetchTimes> Times();
}
