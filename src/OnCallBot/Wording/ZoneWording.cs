using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What the bot says of people's time zones.</summary>
internal static class ZoneWording
{
    public const string TakeBack = "Take back";

    public static IReadOnlyList<HelpLine> Help { get; } =
    [
        new("/oncall timezone", "by which clocks your days go; `Europe/Berlin` behind it changes that, `none` leaves it to Slack and the rotation, an admin puts a person first"),
    ];

    public static Mrkdwn NobodyIsMe { get; } = Mrkdwn.Of($"Here nobody is “me”: name a person, as in `oncallbot oncall timezone dana Europe/Berlin`.");

    public static Mrkdwn FilesWin { get; } = Mrkdwn.Of($"Where a team file names another time zone, its next import brings that back.");

    private static Mrkdwn Change { get; } = Mrkdwn.Of($"`/oncall timezone Europe/Berlin` sets another.");

    /// <param name="asker">Whose it is, where it is the asker's; their zone may come from Slack.</param>
    public static Mrkdwn Holds(Engineer engineer, Asker? asker, DateTimeOffset now, Voice voice) => (engineer.Zone, asker?.Zone) switch
    {
        ({ } own, _) => Mrkdwn.Of($"{Whose(engineer, asker is not null)} time zone is *{own.Id}*, where it is {(voice with { Zone = own }).Time(now)} now. {Change}"),
        (_, { } slack) => Mrkdwn.Of($"You have chosen no time zone. Slack says *{slack.Id}*, where it is {(voice with { Zone = slack }).Time(now)} now, and I answer by that; holidays and reminders go by your rotation's. {Change}"),
        _ => Mrkdwn.Of($"{(asker is null ? $"{engineer.CalledBy} has" : "You have")} chosen no time zone: the rotation's holds. {Change}"),
    };

    public static Mrkdwn Set(Engineer engineer, bool isOwn, DateTimeOffset now, Voice voice) => engineer.Zone is { } zone
        ? Mrkdwn.Of($"{Whose(engineer, isOwn)} time zone is now *{zone.Id}*, where it is {(voice with { Zone = zone }).Time(now)}.")
        : Mrkdwn.Of($"{(isOwn ? "You have" : $"{engineer.CalledBy} has")} no time zone of {(isOwn ? "your" : "their")} own any more.");

    public static Mrkdwn Of(Refusal refusal, Engineer engineer, bool isOwn, Voice voice) => refusal switch
    {
        Refusal.SameZone({ } zone) => Mrkdwn.Of($"{Whose(engineer, isOwn)} time zone is {zone.Id} already."),
        Refusal.SameZone => Mrkdwn.Of($"{(isOwn ? "You have" : $"{engineer.CalledBy} has")} no time zone of {(isOwn ? "your" : "their")} own."),
        Refusal.NotOfTheTeam => Mrkdwn.Of($"{engineer.CalledBy} is in no team any more. Nothing has changed."),
        Refusal.NotTheirAdmin => Mrkdwn.Of($"Only {engineer.CalledBy} and the admins of {TheirAdmins.Of(engineer.Id, voice)} can change {engineer.CalledBy}'s time zone. Nothing has changed."),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A time zone is not refused for this."),
    };

    public static Mrkdwn NoSuchZone(Refusal.NoSuchZone refusal) => refusal.Near.Count == 0
        ? Mrkdwn.Of($"“{Voice.InLine(refusal.Words, 80)}” is no time zone that I know. Name one by its region and city, as in `/oncall timezone Europe/Berlin`. Nothing has changed.")
        : Mrkdwn.Of($"“{Voice.InLine(refusal.Words, 80)}” is no time zone that I know. Did you mean {Voice.Either(refusal.Near)}? Nothing has changed.");

    private static string Whose(Engineer engineer, bool isOwn) => isOwn ? "Your" : $"{engineer.CalledBy}'s";
}
