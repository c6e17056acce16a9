using Microsoft.Extensions.Time.Testing;
using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Storage;
using OnCallBot.Storage.Files;
using OnCallBot.Storage.LiteDb;
using OnCallBot.Tests.Storage.PowerCuts;

namespace OnCallBot.Tests.Storage;

public sealed class StoppedStoreTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Power _disk = new(int.MaxValue);
    private readonly LiteDbTeamStore _store;

    public StoppedStoreTests()
    {
        var data = new CutFile([], [], _disk);
        StoreFile.Fill(data);
        var path = _folder["oncall.db"];
        _store = new LiteDbTeamStore(path, StoreLock.Take(path), StoreFile.Open(path, _ => data, _ => new CutFile([], [], _disk)), new FakeTimeProvider());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_write_that_fails_stops_the_store_and_leaves_the_snapshot_behind()
    {
        await PutAsync(Given.Ana);
        _disk.Cut();

        var failed = await Assert.ThrowsAsync<StoreException>(() => PutAsync(Given.Ben));

        Assert.Equal(StoreProblem.Stopped, failed.Problem);
        Assert.Same(failed, await _store.Stopped);
        Assert.Equal([Given.Ana], _store.Current.Parts());
    }

    [Fact]
    public async Task A_stopped_store_takes_nothing_more()
    {
        _disk.Cut();
        await Assert.ThrowsAsync<StoreException>(() => PutAsync(Given.Ana));

        var decided = false;
        var failed = await Assert.ThrowsAsync<StoreException>(() => _store.CommitAsync<bool>(
            _ =>
            {
                decided = true;

                return new Decision<bool>(true);
            },
            Cancellation));

        Assert.Equal(StoreProblem.Stopped, failed.Problem);
        Assert.False(decided);
    }

    [Fact]
    public async Task A_row_that_is_too_long_for_a_document_is_refused_without_stopping_anything()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => PutAsync(Given.Ana with { Name = new string('x', 20_000_000) }));

        await PutAsync(Given.Ana);

        Assert.False(_store.Stopped.IsCompleted);
        Assert.Equal([Given.Ana], _store.Current.Parts());
    }

    private Task<Result<bool>> PutAsync(ITeamPart part) =>
        _store.CommitAsync<bool>(_ => new Decision<bool>(true, new Change.Put(part)), Cancellation);
}
