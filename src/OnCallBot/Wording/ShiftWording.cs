using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>Who holds a shift, until when, and why; who stands behind them.</summary>
internal static class ShiftWording
{
    private const int LongestReason = 120;

    private static readonly Mrkdwn Nobody = Mrkdwn.Of($"nobody ⚠️");

    /// <summary>«Bea, for Ann: swap»</summary>
    public static Mrkdwn Holder(Shift shift, Voice voice) => Mrkdwn.Of($"{Name(shift, voice)}{Cause(shift, voice)}");

    /// <summary>«Bea until Mon 7 Dec 09:00 CET», «Bea, for Ann: swap, until Mon 7 Dec 09:00 CET»</summary>
    public static Mrkdwn HolderUntil(Shift shift, Voice voice) => HolderUntil(shift, voice.Moment(shift.During.End), voice);

    /// <summary>The same where the day has been said: «Bea until 09:00 CET»</summary>
    public static Mrkdwn HolderUntilTime(Shift shift, Voice voice) => HolderUntil(shift, voice.Time(shift.During.End), voice);

    /// <summary>Why another holds it than the table says; empty where the table holds.</summary>
    public static string Cause(Shift shift, Voice voice) => shift.Override is { } made && shift.Holder != shift.Scheduled
        ? $"{(shift.Scheduled is { } scheduled ? $", for {voice.CalledBy(scheduled)}" : "")}: {Cause(made.Cause)}{(made.Reason is { } reason ? $" ({Voice.InLine(reason, LongestReason)})" : "")}"
        : "";

    public static string Cause(OverrideCause cause) => cause switch
    {
        OverrideCause.Swap => "swap",
        OverrideCause.Cover => "cover",
        _ => "plan",
    };

    /// <summary>The rest of the chain: the team that leads, the team that assists, each with the pipelines that it does so for.</summary>
    public static IEnumerable<Mrkdwn> Owners(EscalationChain chain, Voice voice, OwnerRole role)
    {
        var teams = chain.Pipelines
            .Select(pipeline => (Pipeline: pipeline, Team: pipeline.FindOwner(role)))
            .Where(owned => owned.Team is not null)
            .GroupBy(owned => owned.Team!.Value)
            .ToList();

        return teams.Select(team => teams.Count == 1
            ? Team(team.Key, voice)
            : Mrkdwn.Of($"{Team(team.Key, voice)} for {Voice.List(team.Select(owned => owned.Pipeline.Name))}"));
    }

    /// <summary>«Growth», or «Growth until Mon 7 Dec 09:00 CET» where all of the leave begins on the shift's last day and so touches its last hours alone.</summary>
    public static string DutyBefore(Shift shift, IEnumerable<Leave> leave, Voice voice)
    {
        var lastDay = shift.During.End.AddTicks(-1).DateIn(voice.Zone);

        return leave.All(one => one.Days.First >= lastDay) ? $"{shift.Duty.Name} until {voice.Moment(shift.During.End)}" : shift.Duty.Name;
    }

    private static Mrkdwn HolderUntil(Shift shift, string end, Voice voice)
    {
        var cause = Cause(shift, voice);

        return Mrkdwn.Of($"{Name(shift, voice)}{cause}{(cause.Length > 0 ? "," : "")} until {end}");
    }

    private static Mrkdwn Name(Shift shift, Voice voice) => shift.Holder is { } holder ? voice.Name(holder) : Nobody;

    private static Mrkdwn Team(TeamId id, Voice voice)
    {
        var team = voice.Team.Teams.GetValueOrDefault(id);

        return team?.Channel is { } channel
            ? Mrkdwn.Of($"*{team.Name}* in {Mrkdwn.Channel(channel)}")
            : Mrkdwn.Of($"*{team?.Name ?? id.Value}*");
    }
}
