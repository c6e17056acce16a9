using OnCallBot.Domain;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What is said around the form in which runbooks are written.</summary>
internal static class RunbookFormWording
{
    public const string Submit = "Save";
    public const string Edit = "Edit";
    public const string Write = "Write it";
    public const string Pipeline = "Which pipeline";
    public const string ChoosePipeline = "Choose the pipeline that the runbook is for.";
    private const int LongestQuote = 80;
    private const int LongestShown = 200;
    private const int MostShown = 6;
    private const int MostNames = 5;

    public static IReadOnlyList<HelpLine> EditHelp { get; } = [new("/runbook edit growth metrics", "a form with what the runbook says; for those of the rotation and of the teams that own the pipeline")];

    public static IReadOnlyList<HelpLine> AddHelp { get; } = [new("/runbook add", "the form for a pipeline that has no runbook yet")];

    public static Mrkdwn OnlyInSlack { get; } = Mrkdwn.Of($"Runbooks are edited in Slack, or in the team's files: here nobody is anybody whose edit could be kept.");

    public static Mrkdwn OneLineAnItem { get; } = Mrkdwn.Of($"One line an item. A line that begins with blanks goes on with the item above.");

    public static Mrkdwn FilesGoOn { get; } = Mrkdwn.Of($"What you save holds until the team's files say something new in that field. Owners stand in the files alone.");

    public static Mrkdwn AllHaveOne { get; } = Mrkdwn.Of($"Every pipeline has a runbook. A new pipeline comes with the team's files; `/runbook edit growth` changes what there is.");

    public static Mrkdwn SaveAgain { get; } = Mrkdwn.Of($"Nothing of yours is lost: it still stands below. *Save* puts it in place of what is there now, which stays in the history.");

    public static string Title(bool isNew) => isNew ? "Write a runbook" : "Edit a runbook";

    public static string Label(RunbookField field, int part, int parts) => parts == 1 ? RunbookWording.NameOf(field) : $"{RunbookWording.NameOf(field)} ({part} of {parts})";

    public static string? Hint(RunbookField field) => field switch
    {
        RunbookField.Issue => "What goes wrong, and what to do about it",
        RunbookField.Sla => "As in: data arrives within 48 hours",
        RunbookField.OnCall => "Who is called when, where it differs from the rotation",
        RunbookField.Link => "Dashboards, queries, whatever helps: an address a line",
        _ => null,
    };

    public static Mrkdwn TooLongForTheForm(RunbookField field, int characters) =>
        Mrkdwn.Of($"*{RunbookWording.NameOf(field)}*\nThey are {characters} characters, or one line of them is longer than the 3000 that a field of Slack's takes: change them in the team's files. What you save leaves them as they are.");

    public static Mrkdwn LastChanged(RunbookEdit last, Voice voice) => Mrkdwn.Of($"Last changed by {By(last, voice)} on {voice.Moment(last.At)}");

    public static Mrkdwn Which(string command) => Mrkdwn.Of($"Of which pipeline? Name it, as in `{command} growth metrics`.");

    public static Mrkdwn Several(string words, IEnumerable<string> names) => Mrkdwn.Of($"“{Voice.InLine(words, LongestQuote)}” can be {Voice.Either(names.Take(MostNames))}. Name one.");

    public static Mrkdwn NoPipeline(string words, IReadOnlyCollection<string> near) => near.Count == 0
        ? Mrkdwn.Of($"I know no pipeline called “{Voice.InLine(words, LongestQuote)}”. `/runbook list` shows all; a new one comes with the team's files.")
        : Mrkdwn.Of($"I know no pipeline called “{Voice.InLine(words, LongestQuote)}”. Nearest: {Voice.Either(near)}.");

    public static Mrkdwn NotYours(Pipeline pipeline, Voice voice) => Mrkdwn.Of(
        $"The runbook of {pipeline.Name} is edited by those of {RotationName(pipeline, voice)}{Owners(pipeline, voice)}. Tell one of them what should change, or ask whoever looks after the team's files to add you.");

    public static Mrkdwn Saved(RunbookEdit edit, Pipeline pipeline) =>
        Mrkdwn.Of($"Saved. `/runbook {pipeline.Name}` shows it, `/runbook history {pipeline.Name}` what {(edit.Kind == RunbookEditKind.Added ? "becomes of it" : "it said before")}.");

    public static string PartTooLong(int length) => $"These are {length} characters; a field takes 3000. Shorten it by {length - 3000}, or move some lines to a field below.";

    public static Mrkdwn ChangedMeanwhile(RunbookEdit? last, bool isGone, Voice voice) =>
        isGone ? Mrkdwn.Of($"⚠️ *An import has taken this runbook away while you wrote.*")
        : last is { By: { } by } ? Mrkdwn.Of($"⚠️ *{voice.CalledBy(by)} changed this runbook on {voice.Moment(last.At)}, while you wrote.*")
        : Mrkdwn.Of($"⚠️ *An import changed this runbook while you wrote.*");

    /// <summary>What goes and what comes, line by line.</summary>
    public static IEnumerable<Mrkdwn> Differences(RunbookText? before, RunbookText? after)
    {
        foreach (var (field, gone, come) in RunbookText.Between(before, after))
        {
            yield return RunbookWording.Heading(field);
            var lines = gone.Select(line => Mrkdwn.Of($"−  {Short(line)}")).Concat(come.Select(line => Mrkdwn.Of($"+  {Short(line)}"))).ToList();
            foreach (var line in Shortened.To(lines, MostShown, more => Mrkdwn.Of($"… and {more} more")))
            {
                yield return line;
            }

            if (lines.Count == 0)
            {
                yield return Mrkdwn.Of($"the same lines in another order");
            }
        }
    }

    public static Mrkdwn Of(Refusal refusal, Voice voice) => refusal switch
    {
        Refusal.NoSuchPipeline => Mrkdwn.Of($"The team's files do not name this pipeline any more, so its runbook cannot be kept. Copy what you wrote before you close this."),
        Refusal.NotYourRunbook(var id) => voice.Team.Pipelines.GetValueOrDefault(id) is { } pipeline ? NotYours(pipeline, voice) : MisunderstoodWording.YouUnknown,
        Refusal.RunbookEmpty => Mrkdwn.Of($"A runbook says something: write one line at least. To take it away, remove it from the team's files."),
        Refusal.RunbookSame => Mrkdwn.Of($"It says that already: there is nothing to keep."),
        Refusal.RunbookTooLong(_, _, _, > EditRunbook.LongestItem and var longest) => Mrkdwn.Of($"One item is {longest} characters long; {EditRunbook.LongestItem} is the most. Make several of it."),
        Refusal.RunbookTooLong(_, _, > EditRunbook.MostItems and var items, _) => Mrkdwn.Of($"These are {items} items; {EditRunbook.MostItems} is the most."),
        Refusal.RunbookTooLong(_, var characters, _, _) => Mrkdwn.Of($"These are {characters} characters; {EditRunbook.MostCharacters} is the most for one field."),
        Refusal.RunbookChanged => Mrkdwn.Of($"This pipeline has a runbook by now. Copy what you wrote, and change that one with `/runbook edit`."),
        Refusal.NoSuchRunbookEdit => Mrkdwn.Of($"No change of a runbook has that number."),
        Refusal.NoFormerRunbook => Mrkdwn.Of($"Before that change there was no runbook: there is nothing to bring back."),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "No words for it."),
    };

    public static string By(RunbookEdit edit, Voice voice) => edit.By is { } by ? voice.CalledBy(by) : "an import";

    private static string RotationName(Pipeline pipeline, Voice voice) => voice.Team.Rotations.GetValueOrDefault(pipeline.Rotation)?.Name ?? "its rotation";

    private static string Owners(Pipeline pipeline, Voice voice)
    {
        var names = pipeline.Owners.Select(claim => voice.Team.Teams.GetValueOrDefault(claim.Team)?.Name ?? claim.Said.Text).Distinct(StringComparer.OrdinalIgnoreCase).ToList();

        return names.Count == 0 ? "" : $" and of the teams that own it: {Voice.List(names)}";
    }

    private static string Short(string line) => Voice.Cut(line.ReplaceLineEndings(" "), LongestShown);
}
