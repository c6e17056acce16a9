using OnCallBot.Domain;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Time;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What the bot says of the holidays ahead, and of whose holidays somebody has.</summary>
internal sealed class HolidaysWording(Voice voice)
{
    public const string TakeBack = "Take back";
    public const string Team = "The team's holidays";

    public static IReadOnlyList<HelpLine> Help { get; } =
    [
        new("/oncall holidays", "the holidays ahead, day by day, and who is off; a person or a time narrows it"),
        new("/oncall holidays DE-BE", "whose holidays are yours: a country, and a region where it matters; `none` takes them away, an admin puts a person first"),
    ];

    public static Mrkdwn NobodyIsMe { get; } = Mrkdwn.Of($"Here nobody is “me”: name a person, as in `oncallbot oncall holidays dana DE-BE`.");

    public static Mrkdwn NotAPerson(string words) => Mrkdwn.Of($"{words} is no person. Holidays are a person's: `/oncall holidays @dana DE-BE`.");

    public static Mrkdwn TitleOf(string rotation) => Mrkdwn.Of($"*Holidays*  ·  {rotation}");

    public Mrkdwn TitleOf(Engineer engineer) => engineer.Holidays is { } calendar
        ? Mrkdwn.Of($"*{engineer.CalledBy}'s holidays*  ·  {Named(calendar)}")
        : Mrkdwn.Of($"*{engineer.CalledBy}'s holidays*");

    public Mrkdwn Span(DayRange days) => Mrkdwn.Of($"From {voice.Day(days.First)} to {voice.Day(days.Last)}");

    /// <summary>In a line, for notifications.</summary>
    public Mrkdwn Summary(IEnumerable<string> whose, DayRange days) => Mrkdwn.Of($"Holidays of {Voice.List(whose)} from {voice.Day(days.First)} to {voice.Day(days.Last)}");

    public Mrkdwn None(DayRange days) => Mrkdwn.Of($"No holidays from {voice.Day(days.First)} to {voice.Day(days.Last)}.");

    public Mrkdwn Line(DateOnly day, IEnumerable<HolidayOfSome> holidays, bool isCompanyDay, int everybody)
    {
        var parts = holidays.Select(one => Mrkdwn.Of($"{HolidayWording.InList(one.Holiday, voice)}{Who(one, everybody)}"));

        return Mrkdwn.Of($"•  *{voice.Day(day)}*  {Mrkdwn.Join("  ·  ", isCompanyDay ? parts.Append(Mrkdwn.Of($"company day")) : parts)}");
    }

    public static Mrkdwn More(int more) => Mrkdwn.Of($"and {more} more; ask for a shorter time to see them all");

    public Mrkdwn WithoutCalendar(IReadOnlyCollection<EngineerId> engineers) =>
        Mrkdwn.Of($"{Voice.List(engineers.Select(voice.CalledBy))} {(engineers.Count == 1 ? "has" : "have")} no holiday calendar: `/oncall holidays DE-BE` sets one's own.");

    public Mrkdwn Unusable(EngineerId engineer, Refusal why) => Mrkdwn.Of($"⚠️ {voice.CalledBy(engineer)}'s holiday calendar does not do. {HolidayCalendarWording.Of(why)}");

    /// <summary>What is to be said of a country's holidays, or nothing.</summary>
    public static Mrkdwn Caveat(HolidayCountry country) => country.Caveat switch
    {
        CalendarCaveat.Uncertain => Mrkdwn.Of($"{country.Name}: the sources disagree, and days are announced from year to year. Check what matters, and record what is missing as leave."),
        CalendarCaveat.MartialLaw => Mrkdwn.Of($"{country.Name}: under martial law holidays are working days."),
        _ => default,
    };

    public Mrkdwn Set(Engineer engineer, bool isOwn) => engineer.Holidays is { } calendar
        ? Mrkdwn.Of($"{(isOwn ? "Your" : $"{engineer.CalledBy}'s")} holidays are now those of *{Named(calendar)}*.")
        : Mrkdwn.Of($"{(isOwn ? "You have" : $"{engineer.CalledBy} has")} no holiday calendar any more.");

    public static Mrkdwn FilesWin { get; } = Mrkdwn.Of($"Where a team file names another calendar, its next import brings that back.");

    public Mrkdwn Of(Refusal refusal, Engineer engineer) => refusal switch
    {
        Refusal.SameCalendar({ } calendar) => Mrkdwn.Of($"{engineer.CalledBy}'s holidays are those of {Named(calendar)} already."),
        Refusal.SameCalendar => Mrkdwn.Of($"{engineer.CalledBy} has no holiday calendar."),
        Refusal.NotOfTheTeam => Mrkdwn.Of($"{engineer.CalledBy} is in no team any more. Nothing has changed."),
        Refusal.NotTheirAdmin => Mrkdwn.Of($"Only {engineer.CalledBy} and the admins of {TheirAdmins.Of(engineer.Id, voice)} can change {engineer.CalledBy}'s holidays. Nothing has changed."),
        _ => Wrong(refusal),
    };

    /// <summary>What was given as a calendar is none.</summary>
    public static Mrkdwn Wrong(Refusal refusal) => Mrkdwn.Of($"{HolidayCalendarWording.Of(refusal)}");

    private string Named(HolidayCalendarId calendar) => HolidayCalendarWording.Named(calendar, voice.Team.Holidays);

    private string Who(HolidayOfSome one, int everybody) =>
        everybody == 1 ? "" : one.Engineers.Count == everybody ? ": everybody" : $": {Voice.List(one.Engineers.Select(voice.CalledBy))}";
}
