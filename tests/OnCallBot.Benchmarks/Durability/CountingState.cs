using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Tests;
using OnCallBot.Storage;

namespace OnCallBot.Benchmarks.Durability;

/// <summary>A store whose every commit writes its number into several tables and a message, so that a lost or torn one shows.</summary>
internal static class CountingState
{
    private const int KeptOverrides = 100;

    private static readonly AreaId Counter = new("counter");

    /// <summary>The next commit: it replaces rows, adds and removes some, and rewrites one of any length.</summary>
    public static Result<Decision<int>> Next(TeamState team)
    {
        var number = NumberIn(team) + 1;
        var filler = Area(Text(number % 7), new string('x', number * 7919 % 40_000));

        return new Decision<int>(
            number,
            [
                Counted(number),
                new Change.Put(Given.Ana with { Name = Text(number) }),
                new Change.Put(Given.Override(number, Given.Ben, Given.Duties[0], "2026-01-05T08:00Z", "2026-01-12T08:00Z")),
                new Change.Remove(new PartKey(PartKind.Override, Text(number - KeptOverrides))),
                number % 3 == 0 ? new Change.Remove(filler.Key) : new Change.Put(filler),
            ],
            [new OutgoingMessage("C1", Text(number))]);
    }

    public static int NumberIn(TeamState team) => team.Areas.TryGetValue(Counter, out var area) ? Number(area.Name) : 0;

    /// <summary>The row that <see cref="NumberIn"/> reads.</summary>
    public static Change Counted(int number) => new Change.Put(Area(Counter.Value, Text(number)));

    /// <summary>What is wrong with it, or null.</summary>
    public static string? FindFault(ITeamStoreFile store)
    {
        var team = store.Current;
        var number = NumberIn(team);
        var engineer = team.Engineers.TryGetValue(Given.Ana.Id, out var ana) ? Number(ana.Name) : 0;
        var overrides = team.Parts().OfType<Override>().Select(one => (int)one.Number).Order().ToArray();
        var last = store.Pending.Count == 0 ? number : Number(store.Pending[^1].Message.Payload);
        if (engineer != number || last != number || team.NextOverrideNumber != number + 1)
        {
            return $"the area has {number}, the engineer {engineer}, the last message {last}, the last override {team.NextOverrideNumber - 1}";
        }

        var first = Math.Max(1, number - KeptOverrides + 1);

        return overrides.SequenceEqual(Enumerable.Range(first, number - first + 1)) ? null : "overrides are missing";
    }

    private static Area Area(string id, string name) => new(new AreaId(id), Given.DataEngineering, name, Given.Stated(""));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
