using OnCallBot.Wording;

namespace OnCallBot.Features.Fairness;

internal static class FairnessFeature
{
    public static BotBuilder AddFairness(this BotBuilder bot)
    {
        ChartFont.Register();
        bot.Services.AddSingleton<ChartLinks>().AddSingleton<ServeChart>();

        return bot.Verb<ShowFairness>(ShowFairness.Command, ShowFairness.Word, FairnessWording.Help);
    }

    public static void MapCharts(this IEndpointRouteBuilder app) => app.MapGet(
        "/chart/{token}.png",
        Task (HttpContext context) => context.RequestServices.GetRequiredService<ServeChart>().AnswerAsync(context, (string)context.Request.RouteValues["token"]!));
}
