namespace OnCallBot.Domain.Following;

/// <summary>Keeps what was asked of Slack, what it took, and why it did not.</summary>
public static class FollowOnCall
{
    private static readonly TimeSpan AskedAgainAfter = TimeSpan.FromHours(1);

    /// <summary>What to ask of Slack now: what has changed, and once an hour what it has not taken yet. What nobody wants any more is forgotten.</summary>
    public static Decision<ValueList<Wanted>> Ask(TeamState team, IReadOnlyCollection<Wanted> wanted, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(wanted);

        var due = wanted.Where(one => IsDue(team.FindFollower(one.Rotation, one.Kind), one.Value, now)).ToValueList();
        var gone = team.Followers.Where(known => !wanted.Any(one => one.Rotation == known.Rotation && one.Kind == known.Kind));

        return new Decision<ValueList<Wanted>>(
            due,
            [
                .. gone.Select(known => new Change.Remove(known.Key)),
                .. due.Select(one => new Change.Put((team.FindFollower(one.Rotation, one.Kind) ?? new Follower(one.Rotation, one.Kind, one.Value, now, Shown: null, Fault: null)) with { Asked = one.Value, AskedAt = now })),
            ],
            []);
    }

    /// <summary>Slack shows it.</summary>
    public static Decision<bool> Took(TeamState team, Wanted shown)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(shown);

        return team.FindFollower(shown.Rotation, shown.Kind) is { } known
            ? new Decision<bool>(true, [new Change.Put(known with { Shown = shown.Value, Fault = null })], [])
            : new Decision<bool>(false, [], []);
    }

    /// <summary>Slack does not take it; false: that is known.</summary>
    public static Decision<bool> Refused(TeamState team, Wanted refused, string fault)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(refused);

        return team.FindFollower(refused.Rotation, refused.Kind) is { } known && known.Fault != fault
            ? new Decision<bool>(true, [new Change.Put(known with { Fault = fault })], [])
            : new Decision<bool>(false, [], []);
    }

    private static bool IsDue(Follower? known, string wanted, DateTimeOffset now) =>
        known is null || known.Asked != wanted || (known.Shown != wanted && (now - known.AskedAt).Duration() >= AskedAgainAfter);
}
