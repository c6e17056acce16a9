using Microsoft.Extensions.Time.Testing;
using OnCallBot.Domain;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Tests;
using OnCallBot.Storage;

namespace OnCallBot.Tests.Storage;

public sealed class BackupTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(Given.Moment("2026-01-05T09:00:30Z"));
    private ITeamStoreFile _store;

    public BackupTests() => _store = Open("oncall.db");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_backup_holds_what_the_store_held_and_the_store_goes_on()
    {
        await PutAsync(Given.Ana);

        await _store.BackUpAsync(_folder["backups/monday.db"], Cancellation);
        await PutAsync(Given.Ben);

        using var backup = Open("backups/monday.db");
        Assert.Equal([Given.Ana], backup.Current.Parts());
        Assert.Equal("hello", Assert.Single(backup.Pending).Message.Payload);
        Assert.Equal(2, _store.Current.Engineers.Count);
    }

    [Fact]
    public async Task Where_messages_stand_survives_backup_and_restore()
    {
        await _store.CommitAsync<bool>(_ => new Decision<bool>(true, [], [new OutgoingMessage("C1", "first"), new OutgoingMessage("C1", "second")]), Cancellation);
        await _store.DeliveredAsync([new DeliveredRow(1, new Posting("swap-request/1", "C1", "1.1"))], Cancellation);
        await _store.BackUpAsync(_folder["backup.db"], Cancellation);
        await _store.DeliveredAsync([new DeliveredRow(2, new Posting("swap-request/1", "C2", "2.2"))], Cancellation);

        await _store.RestoreAsync(_folder["backup.db"], Cancellation);

        Assert.Equal(new Posting("swap-request/1", "C1", "1.1"), _store.FindPosting("swap-request/1"));
    }

    [Fact]
    public async Task A_backup_while_commits_run_holds_a_state_that_there_was()
    {
        var commits = Task.Run(
            async () =>
            {
                for (var number = 1; number <= 60; number++)
                {
                    await PutAsync(Given.Ana with { Name = $"{number}" }, Given.Ben with { Name = $"{number}" });
                }
            },
            Cancellation);

        for (var number = 0; number < 5; number++)
        {
            await _store.BackUpAsync(_folder[$"{number}.db"], Cancellation);
        }

        await commits;
        foreach (var number in Enumerable.Range(0, 5))
        {
            using var backup = Open($"{number}.db");
            Assert.True(backup.Current.Engineers.Values.Select(engineer => engineer.Name).Distinct(StringComparer.Ordinal).Count() <= 1);
        }
    }

    [Fact]
    public async Task A_backup_takes_the_place_of_an_older_one()
    {
        await _store.BackUpAsync(_folder["backup.db"], Cancellation);
        await PutAsync(Given.Ana);

        await _store.BackUpAsync(_folder["backup.db"], Cancellation);

        using var backup = Open("backup.db");
        Assert.Single(backup.Current.Engineers);
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("oncall.db")]
    [InlineData("oncall.db.lock")]
    [InlineData("oncall.db-journal")]
    public async Task A_backup_takes_no_other_file_s_place(string name)
    {
        await File.WriteAllTextAsync(_folder["notes.txt"], "milk, bread", Cancellation);
        await PutAsync(Given.Ana);

        var refused = await Assert.ThrowsAsync<StoreException>(() => _store.BackUpAsync(_folder[name], Cancellation));

        Assert.Equal(StoreProblem.TargetTaken, refused.Problem);
        Assert.Equal("milk, bread", await File.ReadAllTextAsync(_folder["notes.txt"], Cancellation));
        await PutAsync(Given.Ben);
    }

    [Fact]
    public async Task A_backup_that_cannot_be_written_leaves_the_store_running()
    {
        await File.WriteAllTextAsync(_folder["file"], "", Cancellation);

        var refused = await Assert.ThrowsAsync<StoreException>(() => _store.BackUpAsync(_folder["file/backup.db"], Cancellation));

        Assert.Equal(StoreProblem.Unreachable, refused.Problem);
        await PutAsync(Given.Ana);
    }

    [Fact]
    public async Task A_restore_brings_back_what_was_and_keeps_what_is()
    {
        await PutAsync(Given.Ana);
        await _store.BackUpAsync(_folder["backup.db"], Cancellation);
        await PutAsync(Given.Ben);

        var former = await _store.RestoreAsync(_folder["backup.db"], Cancellation);

        Assert.Equal([Given.Ana], _store.Current.Engineers.Values);
        Assert.Equal("oncall.db.before-restore-20260105T090030Z", Path.GetFileName(former));
        using var before = Open("oncall.db.before-restore-20260105T090030Z");
        Assert.Equal(2, before.Current.Engineers.Count);
    }

    [Fact]
    public async Task The_audit_trail_of_what_is_restored_goes_on_with_the_restore()
    {
        await PutAsync(Given.Entry(7, "2026-01-04T09:00Z", Given.Ana, AuditAction.SwapRequested, "1"));
        await _store.BackUpAsync(_folder["backup.db"], Cancellation);
        await PutAsync(Given.Entry(8, "2026-01-05T09:00Z", Given.Ben, AuditAction.SwapApproved, "1"));

        await _store.RestoreAsync(_folder["backup.db"], Cancellation);
        var running = _store.Current.Audit.ToList();
        _store.Dispose();
        TeamStoreFile.Restore(_folder["oncall.db"], _folder["backup.db"], _clock);

        _store = Open("oncall.db");
        var restored = new AuditEntry(8, _clock.GetUtcNow(), By: null, AuditAction.Restored, Rotation: null, "backup.db");
        Assert.Equal([7, 8], running.Select(entry => entry.Number));
        Assert.Equal((restored, restored), (running[^1], _store.Current.Audit.Last()));
        using var backup = Open("backup.db");
        Assert.Equal(7, Assert.Single(backup.Current.Audit).Number);
    }

    [Fact]
    public async Task What_is_committed_after_a_restore_is_there_after_a_new_start()
    {
        await PutAsync(Given.Ana);
        await _store.BackUpAsync(_folder["backup.db"], Cancellation);
        await PutAsync(Given.Ben);
        await _store.RestoreAsync(_folder["backup.db"], Cancellation);

        await PutAsync(Given.Cleo);
        _store.Dispose();
        _store = Open("oncall.db");

        Assert.Equal([Given.Ana, Given.Cleo], _store.Current.Engineers.Values.OrderBy(engineer => engineer.Name, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_restores_in_one_second_keep_both_states()
    {
        await _store.BackUpAsync(_folder["backup.db"], Cancellation);

        var first = await _store.RestoreAsync(_folder["backup.db"], Cancellation);
        var second = await _store.RestoreAsync(_folder["backup.db"], Cancellation);

        Assert.False(first == second);
    }

    [Fact]
    public async Task A_file_that_is_no_backup_is_not_restored_and_changes_nothing()
    {
        await PutAsync(Given.Ana);
        await File.WriteAllTextAsync(_folder["notes.txt"], "milk, bread", Cancellation);
        await _store.BackUpAsync(_folder["cut.db"], Cancellation);
        await File.WriteAllBytesAsync(_folder["cut.db"], (await File.ReadAllBytesAsync(_folder["cut.db"], Cancellation))[..8192], Cancellation);

        Assert.Equal(StoreProblem.NotAStore, (await RefusalAsync("notes.txt")).Problem);
        Assert.Equal(StoreProblem.Missing, (await RefusalAsync("nothing.db")).Problem);
        Assert.Equal(StoreProblem.TargetTaken, (await RefusalAsync("oncall.db")).Problem);
        Assert.Equal(StoreProblem.Damaged, (await RefusalAsync("cut.db")).Problem);

        Assert.Equal([Given.Ana], _store.Current.Parts());
        await PutAsync(Given.Ben);

        Task<StoreException> RefusalAsync(string name) => Assert.ThrowsAsync<StoreException>(() => _store.RestoreAsync(_folder[name], Cancellation));
    }

    [Fact]
    public async Task A_damaged_store_that_nobody_has_open_is_restored_and_kept()
    {
        await PutAsync(Given.Ana);
        await _store.BackUpAsync(_folder["backup.db"], Cancellation);
        _store.Dispose();
        await File.WriteAllTextAsync(_folder["oncall.db"], "damaged", Cancellation);

        var former = TeamStoreFile.Restore(_folder["oncall.db"], _folder["backup.db"], _clock);

        Assert.Equal("damaged", await File.ReadAllTextAsync(former!, Cancellation));
        _store = Open("oncall.db");
        Assert.Equal([Given.Ana], _store.Current.Engineers.Values);
    }

    [Fact]
    public async Task A_backup_is_restored_where_there_was_no_store()
    {
        await PutAsync(Given.Ana);
        await _store.BackUpAsync(_folder["backup.db"], Cancellation);

        var former = TeamStoreFile.Restore(_folder["elsewhere/new.db"], _folder["backup.db"], _clock);

        Assert.Null(former);
        using var store = Open("elsewhere/new.db");
        Assert.Equal([Given.Ana], store.Current.Engineers.Values);
    }

    [Fact]
    public void A_store_that_is_open_is_restored_by_nobody_else() =>
        Assert.Equal(StoreProblem.InUse, Assert.Throws<StoreException>(() => TeamStoreFile.Restore(_folder["oncall.db"], _folder["backup.db"], _clock)).Problem);

    [Fact]
    public async Task A_journal_that_a_crash_left_is_not_taken_for_that_of_a_file_put_in_its_place()
    {
        await PutAsync(Given.Ana);
        await _store.BackUpAsync(_folder["backup.db"], Cancellation);
        await PutAsync(Given.Ben);
        File.Copy(_folder["oncall.db-journal"], _folder["crashed.db-journal"]);
        File.Copy(_folder["backup.db"], _folder["crashed.db"]);

        using var store = Open("crashed.db");

        Assert.Equal([Given.Ana], store.Current.Parts());
    }

    [Fact]
    public async Task What_a_crash_left_in_the_journal_is_found()
    {
        await PutAsync(Given.Ana);
        File.Copy(_folder["oncall.db-journal"], _folder["crashed.db-journal"]);
        File.Copy(_folder["oncall.db"], _folder["crashed.db"]);

        using var store = Open("crashed.db");

        Assert.Equal([Given.Ana], store.Current.Parts());
    }

    [Fact]
    public async Task A_journal_with_a_hole_is_damage_and_is_left_as_it_is()
    {
        await PutAsync(Given.Ana);
        await PutAsync(Given.Ben);
        var journal = await File.ReadAllBytesAsync(_folder["oncall.db-journal"], Cancellation);
        journal[500]++;
        await File.WriteAllBytesAsync(_folder["crashed.db-journal"], journal, Cancellation);
        File.Copy(_folder["oncall.db"], _folder["crashed.db"]);

        Assert.Equal(StoreProblem.Damaged, Assert.Throws<StoreException>(() => Open("crashed.db")).Problem);
        Assert.Equal(journal, await File.ReadAllBytesAsync(_folder["crashed.db-journal"], Cancellation));
    }

    private ITeamStoreFile Open(string name) => TeamStoreFile.Open(_folder[name], _clock);

    private Task<Result<bool>> PutAsync(params ITeamPart[] parts) => _store.CommitAsync<bool>(
        team => new Decision<bool>(true, parts.Select(part => (Change)new Change.Put(part)).ToValueList(), team.Engineers.Count == 0 ? [new OutgoingMessage("C1", "hello")] : []),
        Cancellation);
}
