namespace OnCallBot.Slack.Guard;

/// <summary>An answer, or the run of a handler that will give one.</summary>
internal readonly record struct Verdict(Answer Answer, HandlerRun? Run)
{
    public static implicit operator Verdict(Answer answer) => new(answer, Run: null);
}
