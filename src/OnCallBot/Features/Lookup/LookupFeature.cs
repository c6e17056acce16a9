using OnCallBot.Wording;

namespace OnCallBot.Features.Lookup;

internal static class LookupFeature
{
    private const string Command = "/oncall";

    public static BotBuilder AddLookup(this BotBuilder bot) => bot
        .Verb<WhoIsOnCall>(Command, "", LookupWording.WhoHelp)
        .Verb<ShowPerson>(Command, "me", LookupWording.MeHelp)
        .Verb<ShowSchedule>(Command, ShowSchedule.Word, LookupWording.ScheduleHelp);
}
