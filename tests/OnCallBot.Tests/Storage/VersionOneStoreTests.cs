using LiteDB;
using Microsoft.Extensions.Time.Testing;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Sources;
using OnCallBot.Domain.Tests;
using OnCallBot.Storage;
using OnCallBot.Storage.LiteDb;
using OnCallBot.Tests.Storage.PowerCuts;

namespace OnCallBot.Tests.Storage;

/// <summary>A store as version 1 wrote it, by hand: what it says must not move with the program.</summary>
public sealed class VersionOneStoreTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public VersionOneStoreTests()
    {
        using var database = new LiteDatabase(new ConnectionString { Filename = _folder["oncall.db"], Collation = Collation.Binary });
        Insert("meta", """{ _id: "schema", version: 1 }""");
        Insert("pipelines", """
            { _id: "de/profit-metrics", id: "de/profit-metrics", rotation: "de", area: "de/profit", name: "Profit Metrics", audience: "Investor", freshness: null,
              owners: [{ role: "Primary", team: "finance", said: { text: "Finance Team", place: { file: "team.md", line: 9 } } }], said: { text: "Profit Metrics", place: { file: "team.md", line: 5 } } }
            """);
        Insert("rotations", """
            { _id: "de", id: "de", name: "DE", channel: "data-oncall", admins: [], companyDays: [739974], tables: [
              { from: null, firstDay: 739620, handoffTime: { $numberLong: "324000000000" }, zone: "Europe/Berlin", duties: [{ id: "backup", name: "Backup", area: null }],
                weeks: [{ assignments: [{ duty: "backup", engineer: "ana" }], place: { file: "team.md", line: 20 } }, { assignments: [{ duty: "backup", engineer: "ben" }], place: { file: "team.md", line: 21 } }] }] }
            """);
        Insert("overrides", """
            { _id: "1", number: { $numberLong: "1" }, rotation: "de", duty: "backup", start: { $numberLong: "639031824000000000" }, end: { $numberLong: "639037872000000000" },
              holder: "ben", cause: "Cover", reason: "dentist", madeAt: { $numberLong: "639030000000000000" } }
            """);
        Insert("documents", """
            { _id: "de", rotation: "de", files: ["team.md"], rationale: [], principles: [{ text: "Be fair.", place: { file: "team.md", line: 30 } }], holidayRule: [],
              unread: [{ text: "???", place: { file: "team.md", line: 31 } }], assumed: [{ text: "The zone is taken for granted.", place: { file: "team.md", line: 1 } }] }
            """);
        Insert("outbox", """{ _id: { $numberLong: "3" }, recipient: "C1", payload: "hello", failed: null }""");
        Insert("meta", """{ _id: "outbox", last: { $numberLong: "3" } }""");

        void Insert(string collection, string json) => database.GetCollection(collection).Insert(JsonSerializer.Deserialize(json).AsDocument);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_is_brought_up_to_date_once_and_for_all()
    {
        for (var start = 1; start <= 2; start++)
        {
            using var store = Open();

            Assert.Null(store.Current.Pipelines[new PipelineId("de/profit-metrics")].AudienceSaid);
            Assert.Equal(
                new Override(1, new RotationId("de"), new DutyId("backup"), Given.Range("2026-01-05T04:00Z", "2026-01-12T04:00Z"), new EngineerId("ben"), OverrideCause.Cover, "dentist", Given.Moment("2026-01-03T01:20Z")),
                Assert.Single(store.Current.Parts().OfType<Override>()));
            Assert.Equal(
                new TeamDocument(
                    new RotationId("de"),
                    ["team.md"],
                    [new EngineerId("ana"), new EngineerId("ben")],
                    Teams: [],
                    Rationale: [],
                    [Given.Stated("Be fair.", 30)],
                    HolidayRule: [],
                    [new UnreadLine(UnreadKind.Line, "???", Given.Place(31))],
                    Assumed: []),
                store.Current.Documents[new RotationId("de")]);
            Assert.Equal("hello", Assert.Single(store.Pending).Message.Payload);
        }

        using var database = new LiteDatabase(new ConnectionString { Filename = _folder["oncall.db"], Collation = Collation.Binary });
        Assert.Equal(6, database.GetCollection("meta").FindById("schema")["version"].AsInt32);
    }

    [Fact]
    public async Task It_can_be_restored_from()
    {
        File.Move(_folder["oncall.db"], _folder["old.db"]);
        using var store = Open();

        await store.RestoreAsync(_folder["old.db"], TestContext.Current.CancellationToken);

        Assert.Single(store.Current.Rotations);
    }

    [Fact]
    public async Task A_power_cut_at_any_moment_of_the_change_leaves_a_store_that_opens()
    {
        var before = await File.ReadAllBytesAsync(_folder["oncall.db"], TestContext.Current.CancellationToken);
        for (var calls = 0; calls < 60; calls++)
        {
            var power = new Power(calls);
            var (data, journal) = (new CutFile(before, [], power), new CutFile([], [], power));
            _ = Record.Exception(() => StoreFile.Open(_folder["oncall.db"], _ => data, _ => journal));
            var random = new Random(calls);
            var (left, leftJournal) = (new CutFile(data.After(random).Content, [], new Power(int.MaxValue)), new CutFile(journal.After(random).Content, [], new Power(int.MaxValue)));

            using var store = StoreFile.Open(_folder["oncall.db"], _ => left, _ => leftJournal);

            Assert.Equal(2, store.Contents.State.Documents[new RotationId("de")].People.Count);
        }
    }

    private ITeamStoreFile Open() => TeamStoreFile.Open(_folder["oncall.db"], new FakeTimeProvider());
}
