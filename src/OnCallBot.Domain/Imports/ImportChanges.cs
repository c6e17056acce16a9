namespace OnCallBot.Domain.Imports;

/// <summary>Gathers the changes of one import and the state after them. A row that stays as it was is no change.</summary>
internal sealed class ImportChanges(TeamState before)
{
    private readonly List<Change> _all = [];

    public IReadOnlyList<Change> All => _all;

    public TeamState State { get; private set; } = before;

    public void Put(ITeamPart part)
    {
        if (!part.Equals(State.Find(part.Key)))
        {
            Add(new Change.Put(part));
        }
    }

    public void Remove(ITeamPart part)
    {
        if (State.Find(part.Key) is not null)
        {
            Add(new Change.Remove(part.Key));
        }
    }

    private void Add(Change change)
    {
        _all.Add(change);
        State = State.With([change]);
    }
}
