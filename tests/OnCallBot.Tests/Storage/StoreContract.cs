using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Storage;

namespace OnCallBot.Tests.Storage;

/// <summary>What every store keeps to, whatever it is made of.</summary>
public abstract class StoreContract
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract ITeamStore Store { get; }

    private IOutbox Outbox => (IOutbox)Store;

    private string Payloads => string.Join(", ", Outbox.Pending.Select(row => row.Message.Payload));

    [Fact]
    public async Task A_commit_moves_the_snapshot_on()
    {
        var before = Store.Current;

        var result = await Store.CommitAsync(Puts(Given.Ana), Cancellation);

        Assert.Equal(1, result.Value);
        Assert.Equal(Given.Ana, Store.Current.Engineers[Given.Ana.Id]);
        Assert.Empty(before.Engineers);
    }

    [Fact]
    public async Task Where_a_message_stands_is_kept_with_its_delivery()
    {
        await Store.CommitAsync<int>(_ => new Decision<int>(1, [], [new OutgoingMessage("C1", "hello")]), Cancellation);

        await Outbox.DeliveredAsync([new DeliveredRow(1, new Posting("swap/1", "C0DATA", "1700000000.000001"))], Cancellation);

        Assert.Equal(new Posting("swap/1", "C0DATA", "1700000000.000001"), Outbox.FindPosting("swap/1"));
        Assert.Null(Outbox.FindPosting("swap/2"));
        Assert.Empty(Outbox.Pending);
    }

    [Fact]
    public async Task A_refusal_keeps_nothing()
    {
        var before = Store.Current;

        var result = await Store.CommitAsync<int>(_ => new Refusal.NoTeam(), Cancellation);

        Assert.Equal(new Refusal.NoTeam(), result.Refusal);
        Assert.Same(before, Store.Current);
    }

    [Fact]
    public async Task A_decision_without_changes_leaves_the_snapshot_as_it_is()
    {
        var before = Store.Current;

        var result = await Store.CommitAsync<int>(_ => new Decision<int>(7), Cancellation);

        Assert.Equal(7, result.Value);
        Assert.Same(before, Store.Current);
    }

    [Fact]
    public async Task A_decision_that_throws_keeps_nothing_and_the_next_one_is_heard()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.CommitAsync<int>(_ => throw new InvalidOperationException(), Cancellation));

        await Store.CommitAsync(Puts(Given.Ana), Cancellation);

        Assert.Single(Store.Current.Engineers);
    }

    [Fact]
    public async Task Of_several_changes_to_one_row_the_last_one_counts()
    {
        await Store.CommitAsync(Puts(Given.Ana), Cancellation);

        await Store.CommitAsync<int>(
            _ => new Decision<int>(0, new Change.Remove(Given.Ana.Key), new Change.Put(Given.Ana with { Holidays = new("DE", "BE") }), new Change.Put(Given.Ben), new Change.Remove(Given.Ben.Key)),
            Cancellation);

        Assert.Equal([Given.Ana with { Holidays = new("DE", "BE") }], Store.Current.Parts());
    }

    [Fact]
    public async Task Decisions_run_one_after_the_other_each_on_what_the_last_one_left()
    {
        var commits = Enumerable.Range(0, 50).Select(_ => Task.Run(
            () => Store.CommitAsync<long>(
                team => new Decision<long>(team.NextOverrideNumber, new Change.Put(Given.Override(team.NextOverrideNumber, Given.Ana, Given.Duties[0], "2026-01-05T08:00Z", "2026-01-12T08:00Z"))),
                Cancellation),
            Cancellation));

        var numbers = await Task.WhenAll(commits);

        Assert.Equal(Enumerable.Range(1, 50).Select(number => (long)number), numbers.Select(result => result.Value).Order());
    }

    [Fact]
    public async Task A_commit_that_was_called_off_before_it_wrote_keeps_nothing()
    {
        using var source = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.CommitAsync(
            team =>
            {
                source.Cancel();

                return Puts(Given.Ana)(team);
            },
            source.Token));

        Assert.Empty(Store.Current.Engineers);
    }

    [Fact]
    public async Task Messages_wait_in_the_order_in_which_they_were_written()
    {
        await Store.CommitAsync(Tells("first", "second"), Cancellation);
        await Store.CommitAsync(Tells("third"), Cancellation);

        Assert.Equal("first, second, third", Payloads);
        Assert.Equal([1, 2, 3], Outbox.Pending.Select(row => row.Number));
    }

    [Fact]
    public async Task A_delivered_message_goes_and_its_number_does_not_come_back()
    {
        await Store.CommitAsync(Tells("first"), Cancellation);

        await Outbox.DeliveredAsync([new DeliveredRow(1)], Cancellation);
        await Store.CommitAsync(Tells("second"), Cancellation);

        Assert.Equal([new OutboxRow(2, new OutgoingMessage("C1", "second"))], Outbox.Pending);
    }

    [Fact]
    public async Task Several_are_delivered_in_one_write_and_those_that_are_gone_say_nothing()
    {
        await Store.CommitAsync(Tells("first", "second", "third"), Cancellation);
        await Outbox.DeliveredAsync([new DeliveredRow(1)], Cancellation);

        await Outbox.DeliveredAsync([new DeliveredRow(1, new Posting("swap/1", "C1", "1.1")), new DeliveredRow(3, new Posting("swap/3", "C1", "3.3"))], Cancellation);

        Assert.Equal("second", Payloads);
        Assert.Equal(new Posting("swap/3", "C1", "3.3"), Outbox.FindPosting("swap/3"));
        Assert.Null(Outbox.FindPosting("swap/1"));
    }

    [Fact]
    public async Task Where_a_delivered_message_stands_is_kept_and_the_latest_place_counts()
    {
        await Store.CommitAsync(Tells("first", "second"), Cancellation);

        await Outbox.DeliveredAsync([new DeliveredRow(1, new Posting("swap-request/1", "C1", "1.1"))], Cancellation);
        await Outbox.DeliveredAsync([new DeliveredRow(2, new Posting("swap-request/1", "C2", "2.2"))], Cancellation);

        Assert.Equal(new Posting("swap-request/1", "C2", "2.2"), Outbox.FindPosting("swap-request/1"));
        Assert.Null(Outbox.FindPosting("swap-request/2"));
    }

    [Fact]
    public async Task A_message_that_cannot_be_delivered_waits_no_longer()
    {
        await Store.CommitAsync(Tells("first", "second"), Cancellation);

        await Outbox.FailedAsync(1, "channel_not_found", Cancellation);

        Assert.Equal("second", Payloads);
    }

    [Fact]
    public async Task Who_waits_for_more_messages_is_woken_by_the_next_one()
    {
        await Store.CommitAsync(Tells("first"), Cancellation);
        var more = Outbox.WaitForMoreAsync(Cancellation);
        Assert.False(more.IsCompleted);

        await Store.CommitAsync(Tells("second"), Cancellation);

        await more;
    }

    protected static Func<TeamState, Result<Decision<int>>> Puts(params ITeamPart[] parts) =>
        _ => new Decision<int>(parts.Length, parts.Select(part => (Change)new Change.Put(part)).ToValueList(), []);

    protected static Func<TeamState, Result<Decision<int>>> Tells(params string[] payloads) =>
        _ => new Decision<int>(payloads.Length, [], payloads.Select(payload => new OutgoingMessage("C1", payload)).ToValueList());
}
