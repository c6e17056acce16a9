using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.Calendars;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What a calendar program shows of shifts, and what is said of the addresses at which it fetches them.</summary>
internal sealed class CalendarFeedWording(TeamState team, CalendarFeed feed)
{
    public const string NewAddress = "New address";
    public const string Revoke = "Revoke";
    public const string KeepIt = "Keep it";
    public const string AllOfMine = "All my addresses";
    public const string ReallyRevoke = "Revoke this address?";
    public const string WhatRevokingDoes = "Calendar programs that know it will get nothing from it any more. It cannot be brought back; a new one can be made.";

    public static IReadOnlyList<HelpLine> Help { get; } =
    [
        new("/oncall calendar", "your shifts in your calendar program: the addresses that you have, a new one, and none any more"),
        new("/oncall calendar growth", "the same of one duty, whoever holds it; `rotation` in its place for all of them"),
    ];

    public static Mrkdwn OnlyInPrivate { get; } = Mrkdwn.Of($"I speak of the addresses of calendars with their owners alone: type `/oncall calendar` yourself.");

    public static Mrkdwn OnlyYourOwn { get; } = Mrkdwn.Of($"An address is as good as a password, so everybody makes their own, in Slack, with `/oncall calendar new`. Nothing has changed.");

    public static Mrkdwn NotReachable { get; } = Mrkdwn.Of($"I cannot give an address, because I do not know under which one I can be reached. Whoever runs me sets `ONCALL_PUBLIC_URL` to it, such as `https://oncallbot.example.com`.");

    public static Mrkdwn WhichToRevoke { get; } = Mrkdwn.Of($"Which address do you mean? Behind `revoke` comes its number, as `/oncall calendar` shows it. Nothing has changed.");

    public static Mrkdwn WhichRotation { get; } = Mrkdwn.Of($"There are several rotations. Which one do you mean?");

    public static Mrkdwn MadeSummary { get; } = Mrkdwn.Of($"Here is an address for your calendar program. I show it this once.");

    public static Mrkdwn Keep { get; } = Mrkdwn.Of($"I show it this once, and keep no copy. Whoever has it can read these shifts, so do not share it; `/oncall calendar` revokes it.");

    public static Mrkdwn HowTo { get; } = Mrkdwn.Of($"Google Calendar: _Other calendars_, _From URL_  ·  Outlook: _Add calendar_, _Subscribe from web_  ·  Apple: _File_, _New Calendar Subscription_");

    public static Mrkdwn About { get; } = Mrkdwn.Of($"From two weeks back to a year ahead, with swaps and covers, as often as your calendar program asks. In your own one there is an alarm before a shift, as long before as `/oncall remind` says.");

    /// <summary>The calendar's name.</summary>
    public string Name => feed.Scope switch
    {
        CalendarScope.Own => $"On call: {CalledBy(feed.Owner)}",
        CalendarScope.Duty => $"On call: {DutyName(team, feed)} ({RotationName(team, feed)})",
        _ => $"On call: {RotationName(team, feed)}",
    };

    /// <summary>«On call: Growth» in somebody's own, «Growth: Ana» elsewhere.</summary>
    public string Summary(Shift shift) => feed.Scope == CalendarScope.Own
        ? $"On call: {shift.Duty.Name}"
        : $"{shift.Duty.Name}: {(shift.Holder is { } holder ? CalledBy(holder) : "nobody")}";

    /// <summary>«Data Engineering. Ana, for Ben: swap.» The reasons that people gave stay in Slack.</summary>
    public string Description(Shift shift)
    {
        var rotation = team.Rotations[shift.Rotation].Name;

        return shift.Override is { } made && shift.Holder is { } holder && shift.Holder != shift.Scheduled
            ? $"{rotation}. {CalledBy(holder)}{(shift.Scheduled is { } scheduled ? $", for {CalledBy(scheduled)}" : "")}: {ShiftWording.Cause(made.Cause)}."
            : $"{rotation}.";
    }

    /// <summary>«your shifts», «Growth (Data Engineering)», «all duties of Data Engineering»</summary>
    public static Mrkdwn What(CalendarFeed feed, Voice voice) => feed.Scope switch
    {
        CalendarScope.Own => Mrkdwn.Of($"own shifts"),
        CalendarScope.Duty => Mrkdwn.Of($"{DutyName(voice.Team, feed)} ({RotationName(voice.Team, feed)})"),
        _ => Mrkdwn.Of($"all duties of {RotationName(voice.Team, feed)}"),
    };

    public static Mrkdwn Title(Engineer? person, Rotation? rotation, Duty? duty, bool isTerminal, int all, int own, Voice voice)
    {
        var what = duty is not null ? Mrkdwn.Of($"*{duty.Name} ({rotation!.Name}) in calendar programs*")
            : rotation is not null ? Mrkdwn.Of($"*{rotation.Name} in calendar programs*")
            : person is not null ? Mrkdwn.Of($"*The calendars of {voice.CalledBy(person.Id)}*")
            : isTerminal ? Mrkdwn.Of($"*Shifts in calendar programs*")
            : Mrkdwn.Of($"*Your calendars*");

        return Mrkdwn.Of($"{what}: {Many(all)}{(rotation is not null && all > 0 && !isTerminal ? $", {own} of them yours" : "")}");
    }

    /// <summary>«•  12: own shifts, made Wed 14 Jan»</summary>
    public static Mrkdwn Line(CalendarFeed feed, Mrkdwn what, EngineerId? owner, Voice voice) =>
        Mrkdwn.Of($"•  {Number(feed)}: {what}{(owner is { } other ? $", {voice.CalledBy(other)}" : "")}, made {voice.Day(Domain.Time.LocalTimes.DateIn(feed.MadeAt, voice.Zone))}{(owner is { } gone && voice.Team.Engineers.GetValueOrDefault(gone) is not { HasLeft: false } ? ": has left, so it gives nothing any more" : "")}");

    public static Mrkdwn Made(CalendarFeed feed, Mrkdwn what) => Mrkdwn.Of($"Here is address {Number(feed)} for your calendar program, of *{what}*:");

    // In a code block Slack neither makes a link of it nor asks what is there.
    public static Mrkdwn Address(string address) => Mrkdwn.Of($"```{address}```");

    public static Mrkdwn Revoked(CalendarFeed feed, Mrkdwn what, EngineerId? owner, Voice voice) =>
        Mrkdwn.Of($"Address {Number(feed)} ({what}{(owner is { } other ? $", {voice.CalledBy(other)}" : "")}) gives nothing any more. A calendar program goes on showing what it fetched last until the calendar is removed there.");

    public static Mrkdwn NoneOf(Engineer person, Voice voice) => Mrkdwn.Of($"I know of no address of {voice.CalledBy(person.Id)} that is your business: people have their own, and their admins can revoke them.");

    public static Mrkdwn HasNone(Engineer person, Voice voice) => Mrkdwn.Of($"{voice.CalledBy(person.Id)} has no address.");

    public static Mrkdwn NobodyHolds(string name) => Mrkdwn.Of($"Nobody is on call for “{Voice.InLine(name, 80)}” as a duty of its own, so there is no calendar of it.");

    public static Mrkdwn More(int count) => Mrkdwn.Of($"… and {count} more");

    public static Mrkdwn Of(Refusal refusal) => refusal switch
    {
        Refusal.TooManyCalendars(var most) => Mrkdwn.Of($"You have {most} addresses, and more nobody can have. Revoke one that you do not need; nothing has changed."),
        Refusal.NoSuchCalendar(var number) => Mrkdwn.Of($"No address of yours goes by the number {number.ToString(CultureInfo.InvariantCulture)}. Nothing has changed."),
        Refusal.NotOfTheTeam => Mrkdwn.Of($"You are in no team any more. Nothing has changed."),
        _ => throw new ArgumentException($"No words for {refusal}.", nameof(refusal)),
    };

    private static string Many(int count) => count switch
    {
        0 => "no address yet",
        1 => "1 address",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} addresses"),
    };

    private static string Number(CalendarFeed feed) => feed.Number.ToString(CultureInfo.InvariantCulture);

    private static string RotationName(TeamState team, CalendarFeed feed) => feed.Rotation is { } id ? team.Rotations.GetValueOrDefault(id)?.Name ?? id.Value : "";

    private static string DutyName(TeamState team, CalendarFeed feed) =>
        (feed.Rotation is { } id ? team.Rotations.GetValueOrDefault(id) : null)?.Tables.SelectMany(table => table.Duties).LastOrDefault(duty => duty.Id == feed.Duty)?.Name ?? feed.Duty?.Value ?? "";

    private string CalledBy(EngineerId engineer) => team.Engineers.GetValueOrDefault(engineer)?.CalledBy ?? engineer.Value;
}
