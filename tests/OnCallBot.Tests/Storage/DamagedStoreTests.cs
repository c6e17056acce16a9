using LiteDB;
using Microsoft.Extensions.Time.Testing;
using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Storage;

namespace OnCallBot.Tests.Storage;

public sealed class DamagedStoreTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Store => _folder["oncall.db"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("a note that somebody keeps here")]
    public void Another_file_is_no_store_and_is_left_as_it_is(string text)
    {
        File.WriteAllText(Store, text);

        var refused = RefusesAndLeavesItAlone();

        Assert.Equal(StoreProblem.NotAStore, refused.Problem);
        Assert.Contains(Store, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_zone_that_is_gone_is_no_damage()
    {
        using (var store = TeamStoreFile.Open(Store, TimeProvider.System))
        {
            var gone = TimeZoneInfo.CreateCustomTimeZone("Europe/Atlantis", TimeSpan.FromHours(1), "Atlantis", "Atlantis");
            await store.CommitAsync<bool>(_ => new Decision<bool>(true, new Change.Put(Given.Ana with { Zone = gone })), Cancellation);
        }

        var refused = RefusesAndLeavesItAlone();

        Assert.Equal(StoreProblem.ZoneGone, refused.Problem);
        Assert.Contains("Europe/Atlantis", refused.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_file_of_another_kind_is_no_store()
    {
        File.WriteAllBytes(Store, new byte[10 * 8192]);

        Assert.Equal(StoreProblem.NotAStore, RefusesAndLeavesItAlone().Problem);
    }

    [Fact]
    public void Another_program_s_database_is_no_store()
    {
        using (var other = new LiteDatabase(new ConnectionString { Filename = Store, Collation = Collation.Binary }))
        {
            other.GetCollection("customers").Insert(new BsonDocument { ["name"] = "Ana" });
        }

        Assert.Equal(StoreProblem.NotAStore, RefusesAndLeavesItAlone().Problem);
    }

    [Fact]
    public async Task A_size_that_is_no_number_of_pages_is_damage()
    {
        await MakeAsync(Store);
        Change(bytes => bytes[..^100]);

        Assert.Equal(StoreProblem.Damaged, RefusesAndLeavesItAlone().Problem);
    }

    [Fact]
    public async Task A_file_whose_end_is_missing_is_damaged()
    {
        await MakeAsync(Store);
        Change(bytes => bytes[..(3 * 8192)]);

        Assert.Equal(StoreProblem.Damaged, RefusesAndLeavesItAlone().Problem);
    }

    [Fact]
    public async Task A_page_of_rubbish_is_damage()
    {
        await MakeAsync(Store);
        Change(bytes =>
        {
            bytes.AsSpan(2 * 8192, bytes.Length - (2 * 8192)).Fill(0xA5);

            return bytes;
        });

        Assert.Equal(StoreProblem.Damaged, RefusesAndLeavesItAlone().Problem);
    }

    [Fact]
    public async Task Changes_that_another_program_left_in_its_log_are_not_passed_over()
    {
        await MakeAsync(Store);
        File.WriteAllText(_folder["oncall-log.db"], "changes");

        Assert.Equal(StoreProblem.Damaged, RefusesAndLeavesItAlone().Problem);
    }

    [Fact]
    public async Task The_newest_backup_beside_a_damaged_store_is_named()
    {
        await MakeAsync(Store);
        await MakeAsync(_folder["older.db"]);
        await MakeAsync(_folder["newer.db"]);
        await MakeAsync(_folder["other.db"]);
        File.Delete(_folder["older.db.lock"]);
        File.Delete(_folder["newer.db.lock"]);
        File.SetLastWriteTimeUtc(_folder["older.db"], new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.SetLastWriteTimeUtc(_folder["newer.db"], new(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc));
        File.WriteAllText(_folder["note.txt"], new string('x', 8192));
        Change(bytes => bytes[..^1]);

        Assert.Equal(_folder["newer.db"], RefusesAndLeavesItAlone().NewestBackup);
    }

    [Fact]
    public void A_newer_store_says_which_version_it_has()
    {
        using (var newer = new LiteDatabase(new ConnectionString { Filename = Store, Collation = Collation.Binary }))
        {
            newer.GetCollection("meta").Insert(new BsonDocument { ["_id"] = "schema", ["version"] = 99 });
        }

        var refused = RefusesAndLeavesItAlone();

        Assert.Equal(StoreProblem.Newer, refused.Problem);
        Assert.Equal(99, refused.Versions?.Found);
    }

    [Fact]
    public async Task A_store_that_is_open_is_not_opened_twice()
    {
        await MakeAsync(Store);
        using var first = Open(Store);

        var refused = Assert.Throws<StoreException>(() => Open(Store));

        Assert.Equal(StoreProblem.InUse, refused.Problem);
    }

    [Fact]
    public async Task A_link_to_an_open_store_does_not_open_it_twice()
    {
        await MakeAsync(Store);
        File.CreateSymbolicLink(_folder["link.db"], Store);
        using var first = Open(Store);

        Assert.Equal(StoreProblem.InUse, Assert.Throws<StoreException>(() => Open(_folder["link.db"])).Problem);
    }

    [Fact]
    public void A_folder_is_no_place_for_a_store()
    {
        Directory.CreateDirectory(Store);

        Assert.Equal(StoreProblem.Unreachable, Assert.Throws<StoreException>(() => Open(Store)).Problem);
    }

    /// <summary>Bytes flipped anywhere: it opens or it is refused, and never anything else.</summary>
    [Fact]
    public async Task Whatever_is_damaged_the_answer_is_the_store_s_own()
    {
        await MakeAsync(_folder["whole.db"]);
        var whole = await File.ReadAllBytesAsync(_folder["whole.db"], Cancellation);
        var random = new Random(1);
        var refused = 0;
        for (var round = 0; round < 60; round++)
        {
            byte[] bytes = [.. whole];
            var start = random.Next(bytes.Length);
            random.NextBytes(bytes.AsSpan(start, Math.Min(random.Next(1, 64), bytes.Length - start)));
            await File.WriteAllBytesAsync(Store, bytes, Cancellation);

            refused += Record.Exception(() => Open(Store).Dispose()) switch
            {
                null => 0,
                StoreException => 1,
                var other => throw new InvalidOperationException($"Round {round}", other),
            };
        }

        Assert.InRange(refused, 1, 60);
    }

    private static ITeamStoreFile Open(string path) => TeamStoreFile.Open(path, new FakeTimeProvider());

    private static async Task MakeAsync(string path)
    {
        using var store = Open(path);
        await store.CommitAsync<bool>(
            _ => new Decision<bool>(true, Given.SmallTeam.Parts().Select(part => (Change)new Change.Put(part)).ToValueList(), [new OutgoingMessage("C1", "hello")]),
            Cancellation);
    }

    private void Change(Func<byte[], byte[]> change) => File.WriteAllBytes(Store, change(File.ReadAllBytes(Store)));

    private StoreException RefusesAndLeavesItAlone()
    {
        var before = Contents();

        var refused = Assert.Throws<StoreException>(() => Open(Store));

        Assert.Equal(before, Contents());

        return refused;
    }

    private Dictionary<string, string> Contents() => Directory.EnumerateFiles(Path.GetDirectoryName(Store)!)
        .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
        .ToDictionary(file => file, file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))), StringComparer.Ordinal);
}
