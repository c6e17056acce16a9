using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Tests;
using OnCallBot.Storage;
using OnCallBot.Storage.LiteDb;
using OnCallBot.Storage.LiteDb.Documents;

namespace OnCallBot.Tests.Storage.PowerCuts;

/// <summary>
/// A store on a disk that loses its power again and again. Every commit writes its number into several collections; after
/// every cut each of them must have the same number, and at least the last one that was acknowledged.
/// </summary>
public sealed class PowerCutRun(int seed, bool flushesData = true, bool flushesJournal = true)
{
    // Messages name it, and backups are looked for beside it.
    private static readonly string NoFile = Path.Combine(AppContext.BaseDirectory, "simulated.db");

    private readonly Random _random = new(seed);
    private (byte[] Content, byte[] Formerly) _data = ([], []);
    private (byte[] Content, byte[] Formerly) _journal = ([], []);
    private int _acknowledged;
    private int _begun;

    /// <summary>Commits that were acknowledged.</summary>
    public int Commits { get; private set; }

    /// <exception cref="InvalidOperationException">A commit is lost or torn.</exception>
    /// <exception cref="StoreException">The store cannot be read any more.</exception>
    public void Run(int cuts)
    {
        using (var empty = new CutFile([], [], new Power(int.MaxValue)))
        {
            StoreFile.Fill(empty);
            _data = empty.After(_random);
        }

        for (var cut = 0; cut <= cuts; cut++)
        {
            var power = new Power(cut == cuts ? int.MaxValue : _random.Next(120));
            using var data = new CutFile(_data.Content, _data.Formerly, power, flushesData);
            using var journal = new CutFile(_journal.Content, _journal.Formerly, power, flushesJournal);
            Work(data, journal, power, isLast: cut == cuts);
            _data = data.After(_random);
            _journal = journal.After(_random);
        }
    }

    private void Work(CutFile data, CutFile journal, Power power, bool isLast)
    {
        try
        {
            // A short journal is emptied often.
            using var store = StoreFile.Open(NoFile, _ => data, _ => journal, settleAfter: 200_000);
            Check(store);
            while (!isLast)
            {
                Commit(store);
            }
        }
        catch (Exception) when (power.IsOff)
        {
        }
    }

    private void Check(StoreFile store)
    {
        var contents = store.Contents;
        int[] found =
        [
            .. new[]
            {
                contents.State.Areas.TryGetValue(new AreaId("number"), out var area) ? int.Parse(area.Name, CultureInfo.InvariantCulture) : 0,
                contents.State.Engineers.TryGetValue(Given.Ana.Id, out var engineer) ? int.Parse(engineer.Name, CultureInfo.InvariantCulture) : 0,
                contents.Pending.Count == 0 ? 0 : int.Parse(contents.Pending.Single().Message.Payload, CultureInfo.InvariantCulture),
                (int)contents.LastNumber,
            }.Distinct(),
        ];
        if (found is not [var number])
        {
            throw new InvalidOperationException($"Seed {seed}: a commit is torn, {string.Join(" and ", found)}.");
        }

        if (number < _acknowledged || number > _begun)
        {
            throw new InvalidOperationException($"Seed {seed}: commit {_acknowledged} was acknowledged and {_begun} begun, and the store has {number}.");
        }

        (_acknowledged, _begun) = (number, number);
    }

    private void Commit(StoreFile store)
    {
        _begun++;
        store.Write(Batch
            .Of([new Change.Put(Area("number", _begun)), new Change.Put(Given.Ana with { Name = Text(_begun) }), Filler()], [new OutboxRow(_begun, new OutgoingMessage("C1", Text(_begun)))])
            .Remove(OutboxDocuments.Collection, (long)_begun - 1));
        _acknowledged = _begun;
        Commits++;
    }

    // Documents of all lengths come and go, so that pages are taken, freed and taken again.
    private Change Filler()
    {
        var area = Area(Text(_random.Next(8)), _begun);

        return _random.Next(3) == 0 ? new Change.Remove(area.Key) : new Change.Put(area with { Said = Given.Stated(new string('x', _random.Next(30_000))) });
    }

    private static Area Area(string id, int number) => new(new AreaId(id), Given.DataEngineering, Text(number), Given.Stated(""));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
