using OnCallBot.Domain;
using OnCallBot.Storage;

namespace OnCallBot.Tests.Storage;

public sealed class InMemoryTeamStoreTests : StoreContract, IDisposable
{
    private readonly InMemoryTeamStore _store = new(TeamState.Empty);

    protected override ITeamStore Store => _store;

    public void Dispose() => _store.Dispose();
}
