using LiteDB;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Homes;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Time;

namespace OnCallBot.Storage.LiteDb.Documents;

internal static class PeopleDocuments
{
    public static BsonDocument Write(Engineer engineer) => new()
    {
        ["id"] = Fields.Of(engineer.Id.Value),
        ["name"] = Fields.Of(engineer.Name),
        ["displayName"] = Fields.Of(engineer.DisplayName),
        ["slackUser"] = Fields.Of(engineer.SlackUser?.Value),
        ["team"] = Fields.Of(engineer.Team?.Value),
        ["zone"] = Fields.Of(engineer.Zone),
        ["holidays"] = Fields.Of(engineer.Holidays?.ToString()),
        ["hasLeft"] = engineer.HasLeft,
        ["remindAhead"] = Fields.Of(engineer.RemindAhead),
    };

    public static Engineer ReadEngineer(BsonDocument document) => new(
        new EngineerId(document.Text("id")),
        document.Text("name"),
        document.FindText("displayName"),
        document.FindText("slackUser") is { } user ? new SlackUserId(user) : null,
        document.FindText("team") is { } team ? new TeamId(team) : null,
        document.FindZone("zone"),
        document.FindText("holidays") is { } calendar ? HolidayCalendarId.Parse(calendar) : null,
        document.Claim("hasLeft"),
        document.FindSpan("remindAhead"));

    public static BsonDocument Write(Team team) => new()
    {
        ["id"] = Fields.Of(team.Id.Value),
        ["name"] = Fields.Of(team.Name),
        ["aka"] = Fields.ListOf(team.Aka, Fields.Of),
        ["spellings"] = SourceDocuments.Write(team.Spellings),
        ["channel"] = Fields.Of(team.Channel),
        ["hours"] = team.Hours is { } hours ? new BsonDocument { ["start"] = Fields.Of(hours.Start), ["end"] = Fields.Of(hours.End) } : BsonValue.Null,
        ["zone"] = Fields.Of(team.Zone),
        ["holidays"] = Fields.Of(team.Holidays?.ToString()),
    };

    public static Team ReadTeam(BsonDocument document) => new(
        new TeamId(document.Text("id")),
        document.Text("name"),
        document.TextList("aka", name => name),
        document.StatedList("spellings"),
        document.FindText("channel"),
        document.FindPart("hours") is { } hours ? new WorkingHours(hours.Time("start"), hours.Time("end")) : null,
        document.FindZone("zone"),
        document.FindText("holidays") is { } calendar ? HolidayCalendarId.Parse(calendar) : null);

    public static BsonDocument Write(Leave leave) => new()
    {
        ["engineer"] = Fields.Of(leave.Engineer.Value),
        ["first"] = Fields.Of(leave.Days.First),
        ["last"] = Fields.Of(leave.Days.Last),
        ["fromFiles"] = leave.FromFiles,
        ["calendar"] = Fields.Of(leave.Calendar),
    };

    public static Leave ReadLeave(BsonDocument document) => new(
        new EngineerId(document.Text("engineer")),
        new DayRange(document.Day("first"), document.Day("last")),
        document.Claim("fromFiles"),
        document.FindText("calendar"));

    public static BsonDocument Write(Home home) => new() { ["user"] = Fields.Of(home.User.Value), ["openedAt"] = Fields.Of(home.OpenedAt), ["isSettled"] = home.IsSettled };

    public static Home ReadHome(BsonDocument document) => new(new SlackUserId(document.Text("user")), document.Moment("openedAt"), document.Claim("isSettled"));

    public static BsonDocument Write(CompanyDay day) => new() { ["day"] = Fields.Of(day.Day), ["calendar"] = Fields.Of(day.Calendar) };

    public static CompanyDay ReadCompanyDay(BsonDocument document) => new(document.Day("day"), document.Text("calendar"));
}
