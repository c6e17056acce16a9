using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using OnCallBot.Slack;
using OnCallBot.Wording;

namespace OnCallBot.Doctor;

/// <summary>The tokens, what they may do, and whether this machine's clock agrees with Slack's.</summary>
internal sealed class ExamineTokens(SlackProbe slack, IOptions<SlackOptions> options, TimeProvider clock) : IExamination
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(30);

    public async IAsyncEnumerable<Diagnosis> LookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (settings.BotToken.Length == 0)
        {
            yield return new Diagnosis(Health.Ailing, DoctorWording.BotToken, DoctorWording.NoToken(SlackOptions.BotTokenSetting));
            yield break;
        }

        var reply = await slack.CallAsync("auth.test", settings.BotToken, [], cancellationToken);
        yield return reply.Error is null
            ? new Diagnosis(Health.Well, DoctorWording.BotToken, DoctorWording.KnownAs(reply.Text("user"), reply.Text("team")))
            : new Diagnosis(Health.Ill, DoctorWording.BotToken, reply.IsUnreached ? DoctorWording.NotReached(settings.ApiUrl, reply.Error) : DoctorWording.TokenRefused(SlackOptions.BotTokenSetting, reply.Error));
        if (reply.Scopes is not null)
        {
            var missing = ManifestScopes.Read().Except(reply.Scopes, StringComparer.Ordinal).ToList();
            yield return missing.Count == 0
                ? new Diagnosis(Health.Well, DoctorWording.Scopes, DoctorWording.AllScopes)
                : new Diagnosis(Health.Ill, DoctorWording.Scopes, DoctorWording.MissingScopes(missing));
        }

        if (reply.At is { } at)
        {
            var off = clock.GetUtcNow() - at;
            yield return off.Duration() <= Tolerance
                ? new Diagnosis(Health.Well, DoctorWording.Clock, DoctorWording.ClockAgrees)
                : new Diagnosis(Health.Ill, DoctorWording.Clock, DoctorWording.ClockIsOff(off));
        }

        if (settings.AppToken is { Length: > 0 } app)
        {
            var opened = await slack.CallAsync("apps.connections.open", app, [], cancellationToken);
            yield return opened.Error is null
                ? new Diagnosis(Health.Well, DoctorWording.AppToken, DoctorWording.MayConnect)
                : new Diagnosis(Health.Ill, DoctorWording.AppToken, opened.IsUnreached ? DoctorWording.NotReached(settings.ApiUrl, opened.Error) : DoctorWording.AppTokenRefused(SlackOptions.AppTokenSetting, opened.Error));
        }
    }
}
