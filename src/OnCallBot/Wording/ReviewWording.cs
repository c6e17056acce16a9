using OnCallBot.Domain;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What is said of reviews of runbooks.</summary>
internal static class ReviewWording
{
    public const string Reviewed = "Reviewed";

    public static IReadOnlyList<HelpLine> Help { get; } = [new("/runbook reviewed growth metrics", "you have read it through, and it holds")];

    public static Mrkdwn HowTo { get; } = Mrkdwn.Of($"Read it with `/runbook` and its name. *Reviewed* says that it holds; whoever does not look after the pipeline any more tells those who do.");

    public static Mrkdwn Thanks(string pipeline) => Mrkdwn.Of($"Thank you. The runbook of {pipeline} is reviewed as of today, by you.");

    /// <summary>«Reviewed by Ana on Tue 3 Nov»</summary>
    public static Mrkdwn Last(Runbook runbook, RunbookCare? care, Voice voice) => runbook.ReviewedOn is not { } day ? Mrkdwn.Of($"Nobody has said when it was last reviewed")
        : care is { ReviewedBy: { } by } && care.ReviewedOn == day ? Mrkdwn.Of($"Reviewed by {voice.CalledBy(by)} on {voice.Day(day)}")
        : Mrkdwn.Of($"Last reviewed on {voice.Day(day)}");

    public static Mrkdwn Asked(string? team, int runbooks) =>
        Mrkdwn.Of($"{(team is null ? "" : $"{team}: ")}{(runbooks == 1 ? "a runbook has" : $"{runbooks} runbooks have")} not been reviewed for long. {(runbooks == 1 ? "Does it" : "Do they")} still hold?");

    public static Mrkdwn Line(Pipeline pipeline, Runbook runbook, RunbookCare? care, Voice voice) => Mrkdwn.Of($"*{pipeline.Name}*\n{Last(runbook, care, voice)}");

    public static Mrkdwn Of(Refusal refusal, Voice voice) => refusal switch
    {
        Refusal.ReviewedAlready(var care) => Mrkdwn.Of($"{(care.ReviewedBy is { } by ? voice.CalledBy(by) : "Somebody")} has said so today already."),
        Refusal.NoRunbook(var id) => Mrkdwn.Of($"{voice.Team.Pipelines.GetValueOrDefault(id)?.Name ?? "That pipeline"} has no runbook to review. `/runbook add` writes one."),
        Refusal.NoSuchPipeline => Mrkdwn.Of($"The team's files do not name that pipeline any more."),
        _ => RunbookFormWording.Of(refusal, voice),
    };
}
