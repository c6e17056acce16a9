using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Tests;
using OnCallBot.Importing;

namespace OnCallBot.Tests.Importing;

/// <summary>The seed after accidents: lines deleted, doubled, swapped and put in, characters changed.</summary>
[Properties(Arbitrary = [typeof(SeedMutationProperties)], MaxTest = 150, QuietOnSuccess = true)]
public sealed class SeedMutationProperties
{
    /// <summary>A word that stands nowhere else.</summary>
    private const string Witness = "qzxwitness";

    private static readonly DateTimeOffset Now = Given.Moment("2026-12-14T08:00Z");

    private static readonly string[] SeedLines = Encoding.UTF8.GetString(Team.Seed.Content.Span).ReplaceLineEndings("\n").Split('\n');

    private static readonly string[] Pieces =
    [
        "", "|", "| a | b |", "|---|---|", "- ", "    - item", "1. Owners:", "**Rationale:**", "> quoted", "```", "    code", "---", "===", "# ", "### Profit", "a: b", "* [link](http://x)", "[x]: http://y",
        "| Week | Engineer A |", "<div>", "&amp;", "\\", "\t", "2. Types of data: a; b", "Primary Owner: Finance", "Area: Growth", "Audience: investor", "😀", "\u00A0", "5) SLAs",
    ];

    public static Arbitrary<string[]> Mutated() => (
        from count in Gen.Choose(0, 12)
        from mutations in Gen.ListOf(Mutation).Resize(count)
        select mutations.Aggregate(SeedLines, (lines, mutate) => mutate(lines))).ToArbitrary();

    [Property]
    public void Importing_it_twice_changes_nothing(string[] lines)
    {
        var reading = TeamImporter.Read([Team.Markdown(string.Join('\n', lines))]);
        if (reading.Errors.Count == 0 && ImportTeam.Decide(TeamState.Empty, reading.Drafts, Now).Succeeded(out var first, out _))
        {
            var again = ImportTeam.Decide(TeamState.Empty.With(first.Changes), reading.Drafts, Now.AddDays(40)).Value;

            Assert.Empty(again.Changes);
        }
    }

    [Property(MaxTest = 1_000)]
    public void A_word_put_anywhere_is_read_or_reported(string[] lines, NonNegativeInt line, NonNegativeInt column)
    {
        var text = Marked(lines, line.Get, column.Get);

        var reading = TeamImporter.Read([Team.Markdown(text)]);

        Assert.True(Said(reading).Any(one => one.Contains(Witness, StringComparison.OrdinalIgnoreCase)), text);
    }

    [Property]
    public void What_is_not_read_is_reported_with_its_line(string[] lines)
    {
        var reading = TeamImporter.Read([Team.Markdown(string.Join('\n', lines))]);

        Assert.All(reading.Unread.Where(unread => unread.Kind is Domain.Sources.UnreadKind.Line), unread => Assert.Contains(unread.Text[..Math.Min(3, unread.Text.Length)], AsRead(lines[unread.Place.Line - 1]), StringComparison.Ordinal));

        // What is no character in a file is shown as one that stands for it: a NUL, half an emoji.
        static string AsRead(string line) => string.Concat(line.Replace('\0', '\uFFFD').EnumerateRunes());
    }

    [Property]
    public void A_broken_file_beside_it_leaves_nothing_to_take_over(string[] lines)
    {
        var reading = TeamImporter.Read([Team.Markdown(string.Join('\n', lines)), Team.Yaml("team: [unclosed\npeople: }")]);

        Assert.Empty(reading.Drafts);
        Assert.Contains(reading.Errors, error => error is ImportError.BadYaml);
    }

    private static Gen<Func<string[], string[]>> Mutation =>
        from kind in Gen.Choose(0, 4)
        from at in Gen.Choose(0, 100_000)
        from other in Gen.Choose(0, 100_000)
        from piece in Gen.Elements(Pieces)
        select new Func<string[], string[]>(lines => Mutate(lines, kind, at, other, piece));

    private static string[] Mutate(string[] lines, int kind, int at, int other, string piece)
    {
        if (lines.Length == 0)
        {
            return [piece];
        }

        var (line, second) = (at % lines.Length, other % lines.Length);
        string[] copy = [.. lines];
        switch (kind)
        {
            case 0:
                return [.. lines[..line], .. lines[(line + 1)..]];
            case 1:
                return [.. lines[..line], lines[line], .. lines[line..]];
            case 2:
                (copy[line], copy[second]) = (copy[second], copy[line]);
                break;
            case 3:
                var column = copy[line].Length == 0 ? 0 : other % copy[line].Length;
                copy[line] = $"{copy[line][..column]}{piece}{copy[line][Math.Min(column + 1, copy[line].Length)..]}";
                break;
            default:
                return [.. lines[..line], piece, .. lines[line..]];
        }

        return copy;
    }

    /// <summary>Everything that an import tells or keeps. What cannot be taken over tells it in its errors.</summary>
    private static IEnumerable<string> Said(ImportReading reading) =>
        reading.Errors.Count > 0 || !ImportTeam.Decide(TeamState.Empty, reading.Drafts, Now).Succeeded(out var decision, out _)
            ? [Witness]
            : TeamState.Empty.With(decision.Changes).Parts().Select(part => part.ToString()!).Concat(reading.Unread.Select(unread => unread.Text));

    /// <summary>The text with the word between two others, some of the times in brackets; not behind the signs of a fence, where it would name a language.</summary>
    private static string Marked(string[] lines, int line, int column)
    {
        var copy = lines.DefaultIfEmpty("").ToArray();
        var at = line % copy.Length;
        if (copy[at].Contains("```", StringComparison.Ordinal))
        {
            copy[at] = "";
        }

        var spaces = Enumerable.Range(0, copy[at].Length).Where(index => copy[at][index] == ' ').Append(copy[at].Length).ToList();
        copy[at] = copy[at].Insert(spaces[column % spaces.Count], column % 3 == 0 ? $" ({Witness})" : $" {Witness}");

        return string.Join('\n', copy);
    }
}
