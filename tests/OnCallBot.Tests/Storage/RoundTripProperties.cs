using FsCheck.Xunit;
using Microsoft.Extensions.Time.Testing;
using OnCallBot.Domain;
using OnCallBot.Storage;

namespace OnCallBot.Tests.Storage;

[Properties(Arbitrary = [typeof(AnyParts)], MaxTest = 60, QuietOnSuccess = true)]
public sealed class RoundTripProperties : IDisposable
{
    private readonly TempFolder _folder = new();
    private int _stores;

    public void Dispose() => _folder.Dispose();

    [Property]
    public async Task Whatever_is_committed_is_found_again_as_it_was(ITeamPart[] parts, ITeamPart[] others, OutgoingMessage[] messages)
    {
        var path = _folder[$"{_stores++}.db"];
        TeamState committed;
        IReadOnlyList<OutboxRow> waiting;
        using (var store = Open(path))
        {
            await CommitAsync(store, parts.Select(part => new Change.Put(part)), messages);
            await CommitAsync(store, parts.Where((_, index) => index % 3 == 0).Select(part => new Change.Remove(part.Key)), []);
            await CommitAsync(store, others.Select(part => new Change.Put(part)), messages);
            committed = store.Current;
            waiting = store.Pending;
        }

        using var reopened = Open(path);

        Assert.Equal(committed.Parts().ToHashSet(), reopened.Current.Parts().ToHashSet());
        Assert.Equal(waiting, reopened.Pending);
    }

    [Fact]
    public void Every_kind_of_row_is_tried() =>
        Assert.Equal(Enum.GetNames<PartKind>().Length, AnyParts.Kinds.Count);

    private static ITeamStoreFile Open(string path) => TeamStoreFile.Open(path, new FakeTimeProvider());

    private static Task<Result<bool>> CommitAsync(ITeamStoreFile store, IEnumerable<Change> changes, OutgoingMessage[] messages) =>
        store.CommitAsync<bool>(_ => new Decision<bool>(true, changes.ToValueList(), messages.ToValueList()), TestContext.Current.CancellationToken);
}
