using OnCallBot.Domain.People;

namespace OnCallBot.Domain;

internal sealed class LeaveIndex
{
    private readonly ILookup<EngineerId, Leave> _rows;
    private readonly ILookup<EngineerId, Leave> _leave;

    public LeaveIndex(IEnumerable<Leave> leave)
    {
        var ordered = leave
            .OrderBy(one => one.Days.First)
            .ThenBy(one => one.Days.Last)
            .ThenBy(one => one.FromFiles)
            .ThenBy(one => one.Calendar, StringComparer.Ordinal)
            .ToList();
        _rows = ordered.ToLookup(one => one.Engineer);
        _leave = ordered.DistinctBy(one => (one.Engineer, one.Days)).ToLookup(one => one.Engineer);
    }

    public IEnumerable<Leave> Of(EngineerId engineer) => _leave[engineer];

    public IEnumerable<Leave> RowsOf(EngineerId engineer) => _rows[engineer];
}
