using System.Net;
using OnCallBot.Domain.People;

namespace OnCallBot.Tests.Support;

/// <summary>What the bot says by itself, each once.</summary>
internal static class TestMessages
{
    private const string PostMethod = "chat.postMessage";

    /// <summary>The next message in that channel.</summary>
    public static Task<TestAnswer> PostedAsync(this TestBot bot, string channel = "data-oncall") =>
        bot.NextAsync(call => call.Method == PostMethod && (string?)call.Arguments["channel"] == channel);

    /// <summary>The next message that goes to that person alone.</summary>
    public static Task<TestAnswer> DirectlyAsync(this TestBot bot, Engineer to) => bot.PostedAsync(to.SlackUser!.Value.Value);

    /// <summary>The next message that shows something else than before.</summary>
    public static Task<TestAnswer> UpdatedAsync(this TestBot bot) => bot.NextAsync(call => call.Method == "chat.update");

    /// <summary>The next modal that is opened.</summary>
    public static Task<TestAnswer> OpenedAsync(this TestBot bot) => bot.NextAsync(call => call.Method == "views.open");

    private static async Task<TestAnswer> NextAsync(this TestBot bot, Predicate<SlackCall> isWanted)
    {
        var call = await bot.Slack.NextAsync(isWanted, TestContext.Current.CancellationToken);

        return new TestAnswer(HttpStatusCode.OK, call.Arguments, (string?)call.Arguments["channel"]);
    }
}
