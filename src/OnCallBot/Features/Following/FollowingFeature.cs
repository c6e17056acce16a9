namespace OnCallBot.Features.Following;

/// <summary>The channel's topic and the user group follow whoever is on call.</summary>
internal static class FollowingFeature
{
    public static BotBuilder AddFollowing(this BotBuilder bot) => bot.Sweep<FollowHolders>().Call<ShowHolders>();
}
