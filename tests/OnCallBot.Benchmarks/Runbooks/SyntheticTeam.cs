using OnCallBot.Domain;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Benchmarks.Runbooks;

/// <summary>Thousands of runbooks whose words are as unevenly frequent as real ones, with the planted ones among them. The same every time.</summary>
internal sealed class SyntheticTeam
{
    private const int LinesOfARunbook = 10;
    private const int InventedWords = 6000;

    private static readonly string[] OperationsWords =
        ("data pipeline numbers team will be the of is to and in for with table job fails failed schema change upstream downstream report queue cluster partition dashboard metrics review weekly monthly accounts users " +
         "missing wrong restart backfill owner contact revenue cost export import warehouse loader status license timestamp hours latest check alert page rerun dag task")
        .Split(' ');

    private static readonly string[] Syllables = "ba co di fu ga ho ji ku la mo ni po qua ra si tu ve wo xi yo zen tar mol dex ser ion ven lat pri con".Split(' ');

    private readonly Random _random = new(20260105);
    private readonly RotationId _rotation = Rotation.IdOf("Data Engineering");

    public SyntheticTeam(int runbooks)
    {
        Words = [.. OperationsWords, .. Enumerable.Range(0, InventedWords).Select(_ => string.Concat(Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Syllables[_random.Next(Syllables.Length)])))];
        var area = new Area(Area.IdOf(_rotation, "Growth"), _rotation, "Growth", new Stated("Growth", default));
        var parts = new List<ITeamPart> { area };
        for (var i = 0; i < runbooks - Planted.All.Count; i++)
        {
            Add(parts, area, $"{Line(2)} {i}", Enumerable.Range(0, 4).Select(_ => Line(_random.Next(8, 19))));
        }

        foreach (var planted in Planted.All)
        {
            Add(parts, area, planted.Pipeline, [Line(12), planted.Issue, Line(12)]);
        }

        Team = TeamState.Empty.With(parts.Select(part => new Change.Put(part)));
    }

    public TeamState Team { get; }

    public IReadOnlyList<string> Words { get; }

    /// <summary>Words as frequent as in the runbooks: a few all the time, most hardly ever.</summary>
    public string Line(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[(int)(Words.Count * Math.Pow(_random.NextDouble(), 4))]));

    private void Add(List<ITeamPart> parts, Area area, string name, IEnumerable<string> issues)
    {
        var pipeline = new Pipeline(Pipeline.IdOf(_rotation, name), _rotation, area.Id, name, Audience.Investor, Freshness: null, Owners: [], new Stated(name, default));
        var lines = issues.Select(Said).ToValueList();
        ValueList<Stated> Some(int count) => Enumerable.Range(0, count).Select(_ => Said(Line(_random.Next(4, 15)))).ToValueList();

        parts.Add(pipeline);
        parts.Add(new Runbook(pipeline.Id, _rotation, Some(2), Some(2), lines, Some(1), Some(1), Links: [], Some(LinesOfARunbook - 6 - lines.Count), ReviewedOn: null));
    }

    private static Stated Said(string text) => new(text, default);
}
