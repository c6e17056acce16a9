using LiteDB;
using Microsoft.Extensions.Time.Testing;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Storage;

namespace OnCallBot.Tests.Storage;

/// <summary>A store as version 2 wrote it, by hand: it knew no swaps.</summary>
public sealed class VersionTwoStoreTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Its_overrides_come_from_no_swap()
    {
        using (var database = Database())
        {
            Insert("meta", """{ _id: "schema", version: 2 }""");
            Insert("overrides", """
                { _id: "1", number: { $numberLong: "1" }, rotation: "de", duty: "backup", start: { $numberLong: "639031824000000000" }, end: { $numberLong: "639037872000000000" },
                  holder: "ben", cause: "Cover", reason: "dentist", madeAt: { $numberLong: "639030000000000000" }, fromFiles: true }
                """);

            void Insert(string collection, string json) => database.GetCollection(collection).Insert(JsonSerializer.Deserialize(json).AsDocument);
        }

        using (var store = TeamStoreFile.Open(_folder["oncall.db"], new FakeTimeProvider()))
        {
            var one = Assert.Single(store.Current.Parts().OfType<Override>());
            Assert.Null(one.Swap);
            Assert.Equal(new EngineerId("ben"), one.Holder);
            Assert.True(one.FromFiles);
            Assert.Equal(2, store.Current.NextOverrideNumber);
        }

        using var after = Database();
        Assert.Equal(6, after.GetCollection("meta").FindById("schema")["version"].AsInt32);
        Assert.True(after.GetCollection("overrides").FindById("1")["swap"].IsNull);
    }

    private LiteDatabase Database() => new(new ConnectionString { Filename = _folder["oncall.db"], Collation = Collation.Binary });
}
