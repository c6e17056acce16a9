using OnCallBot.Features;
using OnCallBot.Slack;

namespace OnCallBot.Tests.Docs;

/// <summary><c>/oncall countdown</c></summary>
internal sealed class ShowCountdown : IVerb
{
    public ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var lines = RotationsAsked.Of(request).Shown.Select(rotation => CountdownWording.Line(rotation, Countdown.ToHandoff(rotation, request.Now)));

        return ValueTask.FromResult(new Answer(AnswerKind.Found, Mrkdwn.Join("\n", lines)));
    }
}
