using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;

namespace OnCallBot.Domain.Tests.Audit;

public sealed class AuditTrailTests
{
    private static readonly TeamState Team = Given.SmallTeam.With(
        Given.Swap(),
        Given.Entry(1, "2026-01-01T08:00Z", by: null, AuditAction.Began, "12/team.md"),
        Given.Entry(2, "2026-01-02T08:00Z", Given.Ana, AuditAction.SwapRequested, "1"),
        Given.Entry(3, "2026-01-03T08:00Z", Given.Dana, AuditAction.LeaveRecorded, "cleo/2026-02-02..2026-02-06"),
        Given.Entry(5, "2026-01-05T08:00Z", Given.Dana, AuditAction.SwapCancelled, "1"));

    [Fact]
    public void It_is_read_from_its_end() => Assert.Equal("5 3 2 1", Numbers(null, null));

    [Fact]
    public void A_page_begins_before_the_last_entry_of_the_one_before() => Assert.Equal("2 1", string.Join(' ', AuditTrail.Read(Team, null, null, null, null, before: 3).Select(entry => entry.Number)));

    [Fact]
    public void A_person_s_are_what_they_did_and_what_was_done_about_them()
    {
        Assert.Equal("5 2", Numbers(Given.Ana, null));
        Assert.Equal("5 2", Numbers(Given.Ben, null));
        Assert.Equal("3", Numbers(Given.Cleo, null));
        Assert.Equal("5 3", Numbers(Given.Dana, null));
    }

    [Fact]
    public void A_swap_s_are_those_that_name_it()
    {
        Assert.Equal("5 2", Numbers(null, new SwapId(1)));
        Assert.Equal("", Numbers(null, new SwapId(12)));
    }

    [Fact]
    public void A_day_s_are_those_of_its_hours() =>
        Assert.Equal("2", string.Join(' ', AuditTrail.Read(Team, null, null, null, Given.Range("2026-01-02T08:00Z", "2026-01-03T08:00Z")).Select(entry => entry.Number)));

    [Fact]
    public void An_admin_reads_what_concerns_their_rotation_or_all_of_them()
    {
        var other = Given.Rotation("Sales", channel: null, Given.Table(people: [Given.Engineer("Olaf")], weeks: [Given.Week(Given.Duties, Given.Engineer("Olaf"))]));
        var team = Team.With(
            other,
            Given.Entry(6, "2026-01-06T08:00Z", by: null, AuditAction.Imported, "1/sales.md") with { Rotation = other.Id },
            Given.Entry(7, "2026-01-06T08:00Z", Given.Ana, AuditAction.LeaveRecorded, "ana/2026-02-02..2026-02-06") with { Rotation = null },
            Given.Entry(8, "2026-01-06T08:00Z", by: null, AuditAction.Restored, "backup.db") with { Rotation = null });

        Assert.Equal("8 6", Of(other.Id));
        Assert.Equal("8 7 5 3 2 1", Of(Given.DataEngineering));

        string Of(RotationId rotation) => string.Join(' ', AuditTrail.Read(team, [rotation], null, null, null).Select(entry => entry.Number));
    }

    [Fact]
    public void The_newest_of_very_many_are_found_without_a_walk_through_all()
    {
        var team = Given.SmallTeam.With(Enumerable.Range(1, 50_000).Select(number => Given.Entry(number, "2026-01-01T08:00Z", Given.Ana, AuditAction.LeaveRecorded, "ana/2026-02-02..2026-02-06")));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var newest = AuditTrail.Read(team, null, null, null, null).Take(20).ToList();

        Assert.Equal(50_000, newest[0].Number);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 20_000);
    }

    [Fact]
    public void Long_lists_of_files_are_cut()
    {
        var subject = AuditSubject.Of(3, Enumerable.Repeat("team 😀.md", 500));

        Assert.InRange(subject.Length, 400, 510);
        Assert.EndsWith("…", subject, StringComparison.Ordinal);
        Assert.True(AuditSubject.TryReadFiles(Given.Entry(1, "2026-01-01T08:00Z", by: null, AuditAction.Imported, subject), out var rows, out var files));
        Assert.Equal(3, rows);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(files)));
    }

    private static string Numbers(Engineer? person, SwapId? swap) => string.Join(' ', AuditTrail.Read(Team, null, person?.Id, swap, null).Select(entry => entry.Number));
}
