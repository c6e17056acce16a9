using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Homes;

/// <summary>What somebody holds now and next, each shift ahead with the way to swap it.</summary>
internal static class HomeShifts
{
    private const int MostShifts = 4;

    public static IEnumerable<Block> Of(HomeScene scene, EngineerId engineer, IReadOnlyList<Rotation> own, Voice voice)
    {
        var held = scene.ShiftsOf(engineer);
        var current = held.Where(shift => shift.During.Contains(scene.Now)).ToList();
        var ahead = held.Where(shift => shift.During.Start > scene.Now).ToList();
        yield return Shapes.Section(current.Count > 0
            ? PersonWording.Now(current.Select(shift => PersonWording.Until(shift, Marks(shift), RotationOf(shift), voice)), voice)
            : PersonWording.NotNow(voice));
        if (ahead.Count == 0)
        {
            yield return Shapes.Section(PersonWording.NothingNext(scene.Ahead.End, voice));
            yield break;
        }

        // Duties that begin together are not cut apart.
        var last = ahead[Math.Min(ahead.Count, MostShifts) - 1].During.Start;
        yield return Shapes.Section(PersonWording.Next);
        foreach (var shift in ahead.Where(shift => shift.During.Start <= last))
        {
            yield return Shapes.Section(PersonWording.FromUntil(shift, Marks(shift), RotationOf(shift), voice), SwapButton.For(shift, engineer));
        }

        Mrkdwn Marks(Shift shift) => PersonWording.Marks(shift, held, scene.Now, voice);

        // Said where it is not the only one.
        string? RotationOf(Shift shift) => own.Count > 1 ? scene.Team.Rotations[shift.Rotation].Name : null;
    }
}
