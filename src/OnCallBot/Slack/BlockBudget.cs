using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Slack;

/// <summary>Keeps a message within what Slack takes as a whole: so many blocks, and so much text in them.</summary>
internal static class BlockBudget
{
    private const int MostBlocks = 50;
    private const int MostCharacters = 12_000; // Slack refuses from about 13,200 on and documents no number.
    private const int MostInHome = 100;
    private const int MostCharactersInHome = 40_000; // A view may weigh 250 KB.

    /// <summary>The blocks as far as they fit beside <paramref name="ending"/>, which always stays; what falls away is said.</summary>
    public static IList<Block> Fit(IReadOnlyList<Block> blocks, IReadOnlyList<Block> ending) => Fit(blocks, ending, MostBlocks, MostCharacters, AnswerWording.CutHere);

    /// <summary>The same for a home, which holds more.</summary>
    public static IList<Block> FitHome(IReadOnlyList<Block> blocks, IReadOnlyList<Block> ending) => Fit(blocks, ending, MostInHome, MostCharactersInHome, HomeWording.CutHere);

    /// <summary>Nothing would fall away.</summary>
    public static bool Holds(IReadOnlyCollection<Block> blocks) => blocks.Count <= MostBlocks && Length(blocks) <= MostCharacters;

    /// <summary>The blocks over as many messages as they need, in order.</summary>
    public static IReadOnlyList<IList<Block>> Pages(IEnumerable<Block> blocks)
    {
        var pages = new List<IList<Block>>();
        foreach (var block in blocks)
        {
            if (pages.Count == 0 || !Holds([.. pages[^1], block]))
            {
                pages.Add([]);
            }

            pages[^1].Add(block);
        }

        return pages;
    }

    private static IList<Block> Fit(IReadOnlyList<Block> blocks, IReadOnlyList<Block> ending, int mostBlocks, int mostCharacters, Mrkdwn cutHere)
    {
        var fits = 0;
        var characters = Length(ending);
        var most = mostBlocks - ending.Count;
        while (fits < blocks.Count && fits < most && (characters += Length(blocks[fits])) <= mostCharacters)
        {
            fits++;
        }

        return fits == blocks.Count
            ? [.. blocks, .. ending]
            : [.. blocks.Take(Math.Min(fits, most - 1)), Shapes.Context(cutHere), .. ending];
    }

    private static int Length(IEnumerable<Block> blocks) => blocks.Sum(Length);

    private static int Length(Block block) => block switch
    {
        HeaderBlock header => header.Text.Text.Length,
        SectionBlock section => (section.Text?.Text.Length ?? 0) + LengthOfTexts(section.Fields),
        ContextBlock context => LengthOfTexts(context.Elements),
        ImageBlock image => image.AltText.Length,
        _ => 0,
    };

    // Every answer goes through here.
    private static int LengthOfTexts<T>(IList<T> elements)
    {
        var length = 0;
        for (var i = 0; i < elements.Count; i++)
        {
            length += elements[i] is TextObject text ? text.Text.Length : 0;
        }

        return length;
    }
}
