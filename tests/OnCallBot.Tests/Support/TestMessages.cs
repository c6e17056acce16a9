using System.Net;
using OnCallBot.Domain.People;

namespace OnCallBot.Tests.Support;

/// <summary>What the bot says by itself, one after the other; what it asks Slack about people is left out.</summary>
internal static class TestMessages
{
    /// <summary>The bot's next call.</summary>
    public static async Task<SlackCall> NextAsync(this TestBot bot)
    {
        while (true)
        {
            var call = await bot.Slack.NextAsync(TestContext.Current.CancellationToken);
            if (call.Method != "users.info")
            {
                return call;
            }
        }
    }

    /// <summary>The next call, which must be of this method.</summary>
    public static async Task<TestAnswer> NextAsync(this TestBot bot, string method)
    {
        var call = await bot.NextAsync();
        Assert.Equal(method, call.Method);

        return new TestAnswer(HttpStatusCode.OK, call.Arguments, (string?)call.Arguments["channel"]);
    }

    /// <summary>The next message.</summary>
    public static Task<TestAnswer> PostedAsync(this TestBot bot) => bot.NextAsync("chat.postMessage");

    /// <summary>The next message that goes to that person alone.</summary>
    public static async Task<TestAnswer> DirectlyAsync(this TestBot bot, Engineer to)
    {
        while (true)
        {
            var call = await bot.NextAsync();
            if (call.Method == "chat.postMessage" && (string?)call.Arguments["channel"] == to.SlackUser!.Value.Value)
            {
                return new TestAnswer(HttpStatusCode.OK, call.Arguments, (string?)call.Arguments["channel"]);
            }
        }
    }
}
