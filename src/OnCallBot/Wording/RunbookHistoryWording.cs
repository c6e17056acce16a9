using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>Who changed what in a runbook.</summary>
internal static class RunbookHistoryWording
{
    public const string BringBack = "Bring back before";
    public const string Open = "Open it";
    public const string History = "History";
    private const int MostCharacters = 2500;

    public static IReadOnlyList<HelpLine> Help { get; } = [new("/runbook history growth metrics", "who changed what in it, and a way back")];

    public static Mrkdwn Title(Pipeline pipeline) => Mrkdwn.Of($"*{pipeline.Name}*  ·  who changed what, newest first");

    public static Mrkdwn None(Pipeline pipeline) => Mrkdwn.Of($"Nobody has changed the runbook of {pipeline.Name} in Slack. What the team's files say is in their own history.");

    public static Mrkdwn Summary(Pipeline pipeline, RunbookEdit last, int edits, Voice voice) =>
        Mrkdwn.Of($"{pipeline.Name}: {edits} {(edits == 1 ? "change" : "changes")}, the last by {RunbookFormWording.By(last, voice)} on {voice.Moment(last.At)}");

    public static Mrkdwn Entry(RunbookEdit edit, Voice voice) =>
        Mrkdwn.Join("\n", [Mrkdwn.Of($"*{voice.Moment(edit.At)}*  {What(edit, voice)}"), .. RunbookFormWording.Differences(edit.Before, edit.After)]).Cut(MostCharacters);

    public static Mrkdwn NoSuchEdit(long number) => Mrkdwn.Of($"No change of a runbook that there still is has the number {number.ToString(System.Globalization.CultureInfo.InvariantCulture)}. `/runbook history growth metrics` shows those of one.");

    public static Mrkdwn BroughtBack(Pipeline pipeline, RunbookEdit edit, RunbookEdit made, Voice voice) =>
        Mrkdwn.Join("\n", [Mrkdwn.Of($"*{pipeline.Name}* says again what it said before {voice.Moment(edit.At)}. What it said until now stays in the history."), .. RunbookFormWording.Differences(made.Before, made.After)]).Cut(MostCharacters);

    private static string What(RunbookEdit edit, Voice voice) => edit.Kind switch
    {
        RunbookEditKind.Added => $"{RunbookFormWording.By(edit, voice)} wrote it",
        RunbookEditKind.Edited => $"{RunbookFormWording.By(edit, voice)} changed it",
        RunbookEditKind.Restored => $"{RunbookFormWording.By(edit, voice)} brought back a former version",
        RunbookEditKind.Imported => "an import took over what the files newly say",
        RunbookEditKind.Removed => "an import took it away with its pipeline",
        _ => throw new ArgumentOutOfRangeException(nameof(edit), edit, "No words for it."),
    };
}
