using Microsoft.Extensions.Time.Testing;
using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Storage;

namespace OnCallBot.Tests.Storage;

public sealed class LiteDbTeamStoreTests : StoreContract, IDisposable
{
    private readonly TempFolder _folder = new();
    private ITeamStoreFile _store;

    public LiteDbTeamStoreTests() => _store = Open();

    protected override ITeamStore Store => _store;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_was_committed_is_there_after_a_new_start()
    {
        await _store.CommitAsync(Puts([.. Given.SmallTeam.Parts()]), Cancellation);
        await _store.CommitAsync(Tells("first", "second", "third"), Cancellation);
        await _store.DeliveredAsync([new DeliveredRow(3)], Cancellation);
        await _store.FailedAsync(1, "channel_not_found", Cancellation);

        Reopen();

        Assert.Equal(Given.SmallTeam.Parts().ToHashSet(), _store.Current.Parts().ToHashSet());
        Assert.Equal([new OutboxRow(2, new OutgoingMessage("C1", "second"))], _store.Pending);
    }

    [Fact]
    public async Task Numbers_of_delivered_messages_do_not_come_back_after_a_new_start()
    {
        await _store.CommitAsync(Tells("first"), Cancellation);
        await _store.DeliveredAsync([new DeliveredRow(1)], Cancellation);

        Reopen();
        await _store.CommitAsync(Tells("second"), Cancellation);

        Assert.Equal(2, Assert.Single(_store.Pending).Number);
    }

    [Fact]
    public async Task Where_messages_stand_is_known_after_a_new_start()
    {
        await _store.CommitAsync(Tells("first"), Cancellation);
        await _store.DeliveredAsync([new DeliveredRow(1, new Posting("swap/1", "C0DATA", "1700000000.000001"))], Cancellation);

        Reopen();

        Assert.Equal("1700000000.000001", _store.FindPosting("swap/1")?.Timestamp);
    }

    [Fact]
    public async Task After_a_clean_end_the_file_alone_is_the_store()
    {
        await _store.CommitAsync(Puts(Given.Ana), Cancellation);

        _store.Dispose();

        Assert.Equal("oncall.db oncall.db.lock", _folder.Names);
    }

    [Fact]
    public async Task A_text_of_a_megabyte_comes_back_as_it_was()
    {
        var runbook = Given.Runbook(Given.ProfitMetrics, issues: [string.Concat(Enumerable.Repeat(" a line 👍\n", 100_000))]);
        await _store.CommitAsync(Puts(runbook), Cancellation);

        Reopen();

        Assert.Equal([runbook], _store.Current.Parts());
    }

    [Fact]
    public async Task Nothing_is_written_where_nothing_changes()
    {
        await _store.CommitAsync(Puts(Given.Ana), Cancellation);
        var journal = new FileInfo(_folder["oncall.db-journal"]);
        var before = journal.Length;

        await _store.CommitAsync(Puts(), Cancellation);
        await _store.DeliveredAsync([new DeliveredRow(77)], Cancellation);

        journal.Refresh();
        Assert.Equal(before, journal.Length);
    }

    private void Reopen()
    {
        _store.Dispose();
        _store = Open();
    }

    private ITeamStoreFile Open() => TeamStoreFile.Open(_folder["oncall.db"], new FakeTimeProvider());
}
