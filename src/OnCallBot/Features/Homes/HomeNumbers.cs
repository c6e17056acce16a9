using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Homes;

/// <summary>What somebody carries in this cycle, and what swaps have left between them and others.</summary>
internal static class HomeNumbers
{
    private const int MostRotations = 3;

    public static IEnumerable<Block> Of(HomeScene scene, EngineerId engineer, IReadOnlyList<Rotation> own, Voice voice)
    {
        foreach (var loads in own.Take(MostRotations).Select(scene.LoadsOf))
        {
            if (loads.Find(engineer) is { } load)
            {
                yield return new DividerBlock();
                yield return Shapes.Section(HomeWording.Numbers(loads), HomeButtons.Beside(HomeWording.MyNumbers, "/oncall fairness me"));
                yield return Shapes.Fields(HomeWording.Numbers(load, voice));
            }
        }
    }
}
