using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What is said of the bot's own doings.</summary>
internal static class JobsWording
{
    public static readonly HelpLine Help = new("/oncall jobs", "what I do by myself, when I last did and when I will (for admins)");

    public static readonly Mrkdwn Title = Mrkdwn.Of($"*What I do by myself*");

    public static Mrkdwn AdminsOnly(IReadOnlyCollection<Rotation> rotations, Voice voice) => TheirAdmins.Only(Mrkdwn.Of($"Only admins see what I do by myself."), rotations, "oncallbot jobs", voice);

    public static Mrkdwn Summary(int jobs, int waiting) => Mrkdwn.Of($"{Counted(jobs, "job", "jobs")}, {Counted(waiting, "message waits", "messages wait")} to be delivered.");

    public static Mrkdwn Waiting(int waiting) => waiting == 0 ? Mrkdwn.Of($"No message waits to be delivered.") : Mrkdwn.Of($"{Counted(waiting, "message waits", "messages wait")} to be delivered.");

    public static Mrkdwn More(int more) => Mrkdwn.Of($"… and {more} more. In the terminal, `oncallbot jobs` lists all.");

    public static Mrkdwn Line(string job, string? rotation, DateTimeOffset? last, DateTimeOffset? next, Voice voice) => Mrkdwn.Of(
        $"•  *{job}*{(rotation is null ? "" : $" for {rotation}")}: {(last is { } before ? $"last {voice.Moment(before)}" : "not yet done")}, {(next is { } after ? $"next {voice.Moment(after)}" : "not planned again")}");

    public static Mrkdwn Fetched(string what, DateTimeOffset? last, DateTimeOffset? next, bool failed, Voice voice) => Mrkdwn.Of(
        $"•  *fetching {what}*: {(last is { } before ? $"last {voice.Moment(before)}{(failed ? ", which failed ⚠️" : "")}" : "not yet done")}, {(next is { } after ? $"next {voice.Moment(after)}" : "next as soon as there is something to ask for")}");

    private static string Counted(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
