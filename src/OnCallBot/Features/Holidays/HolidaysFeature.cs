using OnCallBot.Wording;

namespace OnCallBot.Features.Holidays;

internal static class HolidaysFeature
{
    public static BotBuilder AddHolidays(this BotBuilder bot) => bot.Verb<KeepHolidays>("/oncall", HolidaysQuestion.Word, HolidaysWording.Help);
}
