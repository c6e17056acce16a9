using OnCallBot.Wording;

namespace OnCallBot.Features.Zones;

/// <summary>By which clocks people's days go.</summary>
internal static class ZonesFeature
{
    public static BotBuilder AddZones(this BotBuilder bot) => bot.Verb<ChooseZone>("/oncall", ChooseZone.Word, ZoneWording.Help);
}
