using OnCallBot.Domain.Sources;
using OnCallBot.Importing;

namespace OnCallBot.Wording;

/// <summary>Why files cannot be imported, one sentence or two, with file and line in front.</summary>
internal static class ImportErrorWording
{
    public static string Of(ImportError error) => $"{At(error.Place)}: {Sentence(error)}";

    /// <summary>The file and the line; the file alone where no line is meant.</summary>
    public static string At(Place place) => place.Line == 0 ? place.File : place.ToString();

    private static string Sentence(ImportError error) => error switch
    {
        ImportError.FileMissing => "There is no such file.",
        ImportError.FileUnreadable(_, var why) => $"The file cannot be read: {why}",
        ImportError.FileTooLarge(_, var megabytes) => $"The file is larger than {megabytes} MB. A team's file is text that people write; split it, if it is one.",
        ImportError.FileOfNoKind => "Team files are Markdown (.md, .markdown, .txt), YAML (.yaml, .yml) or calendars (.ics).",
        ImportError.FileTwice => "The file is given twice.",
        ImportError.NothingUnderstood => "Nothing in it makes a team: no pipeline, no area, no people, no rotation table.",
        ImportError.NotText => "This is no text file.",
        ImportError.NotUtf8 => "The text is not in UTF-8. Save the file as UTF-8.",
        ImportError.LineTooLong(_, var longest) => $"The line is longer than {longest} characters.",
        ImportError.NestedTooDeeply => "Lists, quotes or brackets are nested too deeply.",
        ImportError.TooManyAliases(_, var most) => $"There are more than {most} aliases (*name). Write the values out.",
        ImportError.BadYaml(_, null) => "This is not YAML: brackets or braces do not match here.",
        ImportError.BadYaml(_, var why) => $"This is not YAML: {why.TrimEnd('.')}.",
        ImportError.BadCalendar(_, var fault, var text) => CalendarWording.Of(fault, text),
        ImportError.NoRotation(_, var fault, var text, var more) => RotationWording.Of(fault, text, more),
        ImportError.WhoseDocument(_, var teams) => $"The files are of several teams ({string.Join(", ", teams)}), and none of them claims this one. List it in its team's YAML under `documents`.",
        ImportError.DocumentNotGiven(_, var document) => $"{document} is listed under `documents` and not among the files.",
        ImportError.DocumentTaken(_, var document, var first) => $"{document} is another team's already ({At(first)}).",
        ImportError.WrongValue(_, var expected, var text, var near) => $"«{text}» is not {Name(expected)}.{Meant(near)}",
        ImportError.WrongCalendar(_, var why) => HolidayCalendarWording.Of(why),
        ImportError.KeyMissing(_, var key, var owner) => $"Under `{owner}` the key `{key}` is missing.",
        ImportError.UnknownName(_, var kind, var name, var near) => $"There is no {Name(kind)} «{name}».{(near is null ? Introduce(kind) : Meant(near))}",
        ImportError.SaidTwice(_, NameKind.RotationTable, _, var first) => $"There is a second rotation table; the first is at {At(first)}. Keep one.",
        ImportError.SaidTwice(_, var kind, var name, var first) => $"The {Name(kind)} «{name}» is there twice; first at {At(first)}.",
        ImportError.OtherSlackUser(_, var name, var user, var other, var first) => $"{name} is {user} here and {other} at {At(first)}. One person has one Slack user; two people need two names.",
        ImportError.SharedSlackUser(_, var user, var name, var other, var first) => $"{name} and {other} ({At(first)}) have the same Slack user {user}. One person has one name.",
        ImportError.UnclearTable => "Nothing tells which names of this table are people and which are duties. Name a Backup, list the people under `people`, or the areas under `areas`.",
        ImportError.WeekOutOfOrder(_, var week, var expected) => $"The week «{week}» stands where {expected} should.",
        ImportError.UnknownPlaceholder(_, var name, var known) => $"The topic has {{{name}}}, and there is no such duty. These work: {string.Join(", ", known.Select(one => $"{{{one}}}"))}.",
        ImportError.TopicWithoutChannel => "There is a topic, and no `channel` whose topic it could be.",
        ImportError.EndsBeforeItStarts => "It ends before it begins.",
        _ => throw new ArgumentOutOfRangeException(nameof(error), error, "No sentence for it."),
    };

    private static string Meant(string? near) => near is null ? "" : $" Did you mean «{near}»?";

    private static string Introduce(NameKind kind) => kind switch
    {
        NameKind.Person => " List the person under `people`.",
        NameKind.Duty => " A duty is an area, named by its own name or its pipelines', or Backup; an area without pipelines goes under `areas`.",
        _ => "",
    };

    private static string Name(NameKind kind) => kind switch
    {
        NameKind.Person => "person",
        NameKind.Duty => "duty",
        NameKind.Pipeline => "pipeline",
        NameKind.OwnerTeam => "team",
        NameKind.RotationTable => "rotation table",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No word for it."),
    };

    private static string Name(ValueKind kind) => kind switch
    {
        ValueKind.Text => "a text",
        ValueKind.Name => "a name: it has no letter and no digit",
        ValueKind.List => "a list",
        ValueKind.Mapping => "a mapping (key: value)",
        ValueKind.Day => "a day like 2026-12-24",
        ValueKind.DayOrRange => "a day like 2026-12-24 or days like 2026-12-21..2027-01-03",
        ValueKind.DayAndTime => "a day like 2026-12-21, or with a time: 2026-12-21 12:00",
        ValueKind.Time => "a time like 09:00 (in quotes)",
        ValueKind.Hours => "hours like 09:00-17:00",
        ValueKind.Duration => "a duration like 48h, 30m or 2 days",
        ValueKind.Zone => "a time zone like Europe/Berlin",
        ValueKind.SlackUser => "a Slack user's id like U0123ABCD (in Slack: profile, the three dots, Copy member ID)",
        ValueKind.UserGroup => "a user group's handle in lower case like @data-oncall (in quotes), or its id like S0123ABCD",
        ValueKind.Audience => "an audience: investor or experiment",
        ValueKind.Cause => "a cause: plan, cover or swap",
        ValueKind.ReminderLead => "a time before a shift from 1h to 2 days, or none",
        ValueKind.Assumption => "an assumption: team, starts, timezone, handoff, audience of …, area of …",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No word for it."),
    };
}
