using OnCallBot.Wording;

namespace OnCallBot.Features.Calendars;

/// <summary>Shifts in people's calendar programs.</summary>
internal static class CalendarsFeature
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static BotBuilder AddCalendars(this BotBuilder bot)
    {
        bot.Services.AddSingleton<ServeCalendar>().AddSingleton<CompareCalendar>();

        return bot.Verb<KeepCalendars>("/oncall", CalendarQuestion.Word, CalendarFeedWording.Help);
    }

    public static void MapCalendars(this IEndpointRouteBuilder app) => app.MapMethods(
        "/calendar/{secret}.ics",
        Reading,
        Task (HttpContext context) => context.RequestServices.GetRequiredService<ServeCalendar>().AnswerAsync(context, (string)context.Request.RouteValues["secret"]!));
}
