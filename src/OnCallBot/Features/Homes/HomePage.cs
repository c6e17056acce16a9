using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time.Spoken;
using OnCallBot.Slack;
using OnCallBot.Slack.Homes;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Blocks;

namespace OnCallBot.Features.Homes;

/// <summary>Somebody's home: what is theirs, what waits for them, the coming weeks, and everything that commands do.</summary>
internal static class HomePage
{
    private const int MostRotations = 3;

    public static RenderedHome Render(HomeScene scene, Asker asker)
    {
        var engineer = asker.Engineer is { HasLeft: false } known ? known : null;
        var own = engineer is null ? [] : scene.RotationsOf(engineer.Id);
        var shown = (own.Count > 0 ? own : scene.Team.RotationsByName).Take(MostRotations).ToList();
        var zone = asker.Zone ?? (shown is [var first, ..] ? first.Zone : TimeZoneInfo.Utc);
        var voice = new Voice(scene.Team, zone, scene.Now, Mentions: false, Lasts: false);
        var isNew = asker.User is { } user && scene.Team.FindHome(user) is { IsSettled: false };
        IEnumerable<Block> blocks =
        [
            .. isNew ? HomeWelcome.Of(engineer, asker, voice) : [],
            .. engineer is not null && own.Count > 0 ? Inside(scene, engineer, own, voice) : Outside(shown, engineer, voice),
            .. shown.SelectMany(rotation => scene.GridOf(rotation, zone).Prepend(new DividerBlock())),
        ];
        IReadOnlyList<Block> ending =
        [
            .. MoreRotations((own.Count > 0 ? own.Count : scene.Team.RotationsByName.Count) - shown.Count),
            .. HomeButtons.All(engineer, engineer is not null && scene.IsAdmin(engineer.Id)),
            Shapes.Context(HomeWording.Times(zone)),
        ];

        return new RenderedHome(
            new HomeViewDefinition { Blocks = BlockBudget.FitHome([.. blocks], ending) },
            scene.Until(shown.Union(own), zone));
    }

    private static IEnumerable<Block> Inside(HomeScene scene, Engineer engineer, IReadOnlyList<Rotation> own, Voice voice) =>
    [
        Shapes.Section(PersonWording.Title(engineer.Id, own, voice)),
        .. HomeShifts.Of(scene, engineer.Id, own, voice),
        HomeButtons.First(),
        .. HomeRequests.Of(scene, engineer.Id, own, voice),
        new DividerBlock(),
        .. HomeDaysOff.Of(scene, engineer, own, voice),
        .. HomeNumbers.Of(scene, engineer.Id, own, voice),
    ];

    private static IEnumerable<Block> Outside(List<Rotation> shown, Engineer? engineer, Voice voice) => shown.Count == 0
        ? [Shapes.Section(HomeWording.NoTeam)]
        :
        [
            Shapes.Section(engineer is null ? HomeWording.Outside : HomeWording.NoRotation),
            .. shown.SelectMany(rotation => LookupBlocks.Overview(Roster.At(voice.Team, rotation, voice.Now), new When.Now(), voice with { Mentions = true })),
        ];

    private static IEnumerable<Block> MoreRotations(int more) => more > 0 ? [Shapes.Context(HomeWording.MoreRotations(more))] : [];
}
