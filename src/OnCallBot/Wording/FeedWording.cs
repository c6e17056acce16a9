using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Fetching;
using OnCallBot.Importing;
using OnCallBot.Importing.Feeds;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What is said of calendars that are fetched: never their addresses, which can be as good as passwords.</summary>
internal static class FeedWording
{
    public const string NoAddress = "Calendars are fetched from http, https and webcal addresses without user and password, such as https://calendar.example.com/leave.ics.";

    public static string NotFetched(FeedAddress address, Fetched.Failed failed) => $"The calendar at {address.Host} cannot be fetched: {FetchWording.Of(failed)}.";

    /// <summary>Where it cannot be imported, and not what stands there: this goes into a log, and to people who may not read the calendar.</summary>
    public static string Broken(ImportReport report) => report.Reading.Errors is [var first, ..]
        ? string.Create(CultureInfo.InvariantCulture, $"what it says is no calendar that can be imported (line {first.Place.Line})")
        : "there is no team that it could be of";

    public static string Named(FeedAddress address) => $"the calendar at {address.Host} ({address.Name})";

    /// <summary>To each admin of any rotation, for a calendar is nobody's alone.</summary>
    public static IEnumerable<OutgoingMessage> ForAdmins(FeedAddress address, string fault, TeamState team)
    {
        var text = Mrkdwn.Of($"For a day now I cannot renew the calendar at {address.Host} (`{address.Name}`): {fault}. Leave and company days stay as it last said. Its address stands in `{FeedOptions.CalendarsSetting}`; `oncallbot import ADDRESS --dry-run` says more. I try again every hour, and say no more of it until it has worked.");

        return AdminRights.ReachableAdmins(team, team.RotationsByName).Select(admin => new OutboxMessage(text.Value).To(admin.Value));
    }
}
