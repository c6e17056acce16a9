using System.Text.RegularExpressions;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Sources;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What the bot says of runbooks. Their lines are the team's own words, so they are shown as written.</summary>
internal static partial class RunbookWording
{
    public const string Open = "Open";
    public const string WhoIsOnCall = "Whole chain";
    public const string AllRunbooks = "All runbooks";
    public const string SearchAllTheSame = "Search for these words";
    private const int LongestLine = 2_000;
    private const int LongestPreview = 200;
    private const int LongestQuote = 80;

    public static IReadOnlyList<HelpLine> FindHelp { get; } =
    [
        new("/runbook", "all pipelines by area, and who is on call for them"),
        new("/runbook growth", "the runbooks of an area or a pipeline"),
        new("/runbook kafka late", "the issue that fits best, the runbook it stands in, and who is on call for it"),
    ];

    public static IReadOnlyList<HelpLine> ListHelp { get; } = [new("/runbook list", "all pipelines by area; /runbook list growth for one")];

    public static Mrkdwn SearchHint(string area) => Mrkdwn.Of($"Open one by its name, `/runbook {area.ToLowerInvariant()}`, or say what is wrong: `/runbook kafka late`.");

    public static Mrkdwn AlsoInRunbook { get; } = Mrkdwn.Of($"*Also in this runbook*");

    public static Mrkdwn AlsoMentioned { get; } = Mrkdwn.Of($"*Also in other runbooks*");

    public static Mrkdwn NoIssues { get; } = Mrkdwn.Of($"No common issue is written down yet.");

    public static Mrkdwn Title(string pipeline, string place) => Mrkdwn.Of($"*{pipeline}*  ·  {place}");

    public static Mrkdwn ListTitle(string place) => Mrkdwn.Of($"*Runbooks*  ·  {place}");

    public static string For(Audience audience) => audience == Audience.Investor ? "for investors" : "for experiments";

    /// <summary>«On call now  Cleo until Mon 19 Jan 09:00 CET»</summary>
    public static Mrkdwn OnCall(IReadOnlyList<Shift> shifts, Area area, Voice voice) => shifts.Count == 0
        ? Mrkdwn.Of($"*On call {voice.AsOfNow}*  nobody: no duty of the rotation watches {area.Name} ⚠️")
        : Mrkdwn.Of($"*On call {voice.AsOfNow}*  {Holders(shifts, voice)}");

    public static Mrkdwn Backup(IReadOnlyList<Shift> shifts, Voice voice) => shifts.Count == 0
        ? Mrkdwn.Of($"*Backup*  nobody: the rotation has none ⚠️")
        : Mrkdwn.Of($"*Backup*  {Holders(shifts, voice)}");

    public static Mrkdwn PrimaryOwner(Mrkdwn team) => Mrkdwn.Of($"•  {team} leads on the domain question");

    public static Mrkdwn SecondaryOwner(Mrkdwn team) => Mrkdwn.Of($"•  {team} assists on escalation");

    public static Mrkdwn AreaName(Area area) => Mrkdwn.Of($"*{area.Name}*");

    public static Mrkdwn AreaSummary(Area area, Mrkdwn onCall) => Mrkdwn.Of($"{area.Name}: {onCall}");

    public static Mrkdwn PipelineLine(Pipeline pipeline, bool hasRunbook) => hasRunbook
        ? Mrkdwn.Of($"•  {pipeline.Name}, {For(pipeline.Audience)}")
        : Mrkdwn.Of($"•  {pipeline.Name}, {For(pipeline.Audience)}: no runbook yet ⚠️");

    /// <summary>A runbook among several: its name and how it begins.</summary>
    public static Mrkdwn Entry(Pipeline pipeline, Runbook? runbook) => runbook is null
        ? Mrkdwn.Of($"*{pipeline.Name}*, {For(pipeline.Audience)}\nNo runbook yet ⚠️")
        : Mrkdwn.Of($"*{pipeline.Name}*, {For(pipeline.Audience)}\n{Preview(runbook)}");

    public static Mrkdwn Hit(Pipeline pipeline, RunbookLine line, Mrkdwn onCall) => Mrkdwn.Of($"*{pipeline.Name}*  ·  {NameOf(line.Field)}\n{Cut(line.Said.Text, LongestPreview)}\n{onCall}");

    public static Mrkdwn Quoted(Stated said) =>
        Mrkdwn.Join("\n", Cut(said.Text, LongestLine).Split('\n').Select(line => Mrkdwn.Of($"> {Written(line)}")).Append(GoesOn(said)).Where(line => !line.IsEmpty));

    public static Mrkdwn Heading(RunbookField field) => Mrkdwn.Of($"*{NameOf(field)}*");

    public static Mrkdwn Line(Stated said) => Mrkdwn.Of($"•  {Written(Cut(said.Text, LongestLine))}{GoesOn(said)}");

    public static Mrkdwn MoreLines(int more, string pipeline) =>
        Mrkdwn.Of($"… and {more} more {(more == 1 ? "line" : "lines")}. Say what you look for: `/runbook {pipeline} kafka late`.");

    public static Mrkdwn MoreRunbooks(int more) => Mrkdwn.Of($"{more} more {(more == 1 ? "pipeline goes" : "pipelines go")} by these words. Type more of the name.");

    public static Mrkdwn MoreAreas(int more) => Mrkdwn.Of($"{more} more {(more == 1 ? "area" : "areas")}. Name one, as in `/runbook growth`.");

    public static Mrkdwn MoreRotations(int more) => Mrkdwn.Of($"{more} more {(more == 1 ? "rotation has" : "rotations have")} runbooks. Name it, as in `/runbook data engineering`, or ask in its channel.");

    public static Mrkdwn Stands(Stated said) => said.Place.IsEdit ? Mrkdwn.Of($"Written in Slack") : Mrkdwn.Of($"Stands in {said.Place.ToString()}");

    public static Mrkdwn Edited(RunbookEdit last, Voice voice) => Mrkdwn.Of($"Edited in Slack, last by {RunbookFormWording.By(last, voice)} on {voice.Moment(last.At)}");

    public static Mrkdwn TakenFor(IEnumerable<Reading> readings) =>
        Mrkdwn.Of($"Nobody wrote {Voice.List(readings.Select(reading => $"“{reading.Typed}”"))}; I took it for {Voice.List(readings.Select(reading => $"“{reading.TakenFor}”"))}.");

    public static Mrkdwn Elsewhere(string own, string other, string words) =>
        Mrkdwn.Of($"{own}, this channel's rotation, has nothing on “{Typed(words)}”: this is from {other}.");

    public static Mrkdwn NoRunbook(string pipeline) => Mrkdwn.Of($"*{pipeline}* has no runbook yet. Write one with `/runbook add`, or into the team's file under a heading with its name.");

    public static Mrkdwn NothingFound(string words, IReadOnlyCollection<string> near) => near.Count == 0
        ? Mrkdwn.Of($"No runbook says anything like “{Typed(words)}”. Try another word for it, or name an area or a pipeline.")
        : Mrkdwn.Of($"No runbook says anything like “{Typed(words)}”. Nearest by name: {Voice.Either(near)}.");

    /// <param name="unknown">The word among them that no runbook has.</param>
    public static Mrkdwn NotSearchedYet(string unknown, string words) => Mrkdwn.Of($"No runbook says “{Typed(unknown)}”. `/runbook find {Typed(words)}` searches for these words all the same.");

    public static Mrkdwn NoPipelines { get; } = Mrkdwn.Of($"No file names a pipeline yet.");

    public static Mrkdwn Summary(string subject, string said, Mrkdwn onCall) => Mrkdwn.Of($"{subject}: {Short(said)} {onCall}");

    public static Mrkdwn SummaryOfIssues(string pipeline, int issues, Mrkdwn onCall) => Mrkdwn.Of($"{pipeline}: {Issues(issues)}. {onCall}");

    public static Mrkdwn SummaryWithout(string pipeline, Mrkdwn onCall) => Mrkdwn.Of($"{pipeline} has no runbook yet. {onCall}");

    public static Mrkdwn SummaryOfMany(int runbooks, IEnumerable<Mrkdwn> onCall) =>
        Mrkdwn.Of($"{runbooks} {(runbooks == 1 ? "pipeline" : "pipelines")}. {Mrkdwn.Join("; ", onCall)}");

    /// <summary>«On call now: Cleo until Mon 19 Jan 09:00 CET»</summary>
    public static Mrkdwn OnCallSummary(IReadOnlyList<Shift> shifts, Voice voice) => shifts.Count == 0
        ? Mrkdwn.Of($"On call {voice.AsOfNow}: nobody")
        : Mrkdwn.Of($"On call {voice.AsOfNow}: {Mrkdwn.Join("; ", shifts.Select(shift => Summarized(shift, voice)))}");

    private static Mrkdwn Summarized(Shift shift, Voice voice)
    {
        var cause = ShiftWording.Cause(shift, voice);

        return Mrkdwn.Of($"{(shift.Holder is { } holder ? voice.CalledBy(holder) : "nobody")}{cause}{(cause.Length > 0 ? "," : "")} until {voice.Moment(shift.During.End)}");
    }

    private static string Issues(int issues) => issues switch
    {
        0 => "no common issue written down",
        1 => "1 common issue",
        _ => $"{issues} common issues",
    };

    public static string NameOf(RunbookField field) => field switch
    {
        RunbookField.Issue => "Common issues",
        RunbookField.DataType => "Types of data",
        RunbookField.Owner => "Owners",
        RunbookField.Sla => "SLAs",
        RunbookField.OnCall => "On-call policy",
        RunbookField.Link => "Links",
        RunbookField.Note => "Notes",
        _ => "Pipeline",
    };

    private static Mrkdwn Preview(Runbook runbook) => runbook.CommonIssues.Count == 0
        ? NoIssues
        : Mrkdwn.Of($"{Issues(runbook.CommonIssues.Count)}: {Cut(runbook.CommonIssues[0].Text, LongestPreview)}");

    private static Mrkdwn Holders(IReadOnlyList<Shift> shifts, Voice voice) => Mrkdwn.Join(
        "  ·  ",
        shifts.Select(shift => shifts.Count == 1 ? ShiftWording.HolderUntil(shift, voice) : Mrkdwn.Of($"{shift.Duty.Name}: {ShiftWording.HolderUntil(shift, voice)}")));

    /// <summary>A team's own words, with the addresses in them as links.</summary>
    private static Mrkdwn Written(string text)
    {
        var (parts, at) = (new List<Mrkdwn>(), 0);
        foreach (var address in Addresses().EnumerateMatches(text))
        {
            parts.Add(Mrkdwn.Plain(text[at..address.Index]));
            parts.Add(Mrkdwn.Link(text.Substring(address.Index, address.Length)));
            at = address.Index + address.Length;
        }

        parts.Add(Mrkdwn.Plain(text[at..]));

        return Mrkdwn.Join("", parts);
    }

    private static Mrkdwn GoesOn(Stated said) => said.Text.Length > LongestLine ? Mrkdwn.Of($" _It goes on{(said.Place.IsEdit ? "" : $" in {said.Place}")}._") : default;

    private static string Typed(string words) => Voice.InLine(words, LongestQuote);

    private static string Short(string text) => Cut(text.ReplaceLineEndings(" "), LongestQuote);

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = char.IsLowSurrogate(text[length - 1]) ? length - 2 : length - 1;

        return $"{text[..end]}…";
    }

    [GeneratedRegex("""https?://[^\s<>|"`…]*[^\s<>|"`….,;:!?')\]}*_~]""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Addresses();
}
