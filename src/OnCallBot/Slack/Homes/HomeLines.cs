using OnCallBot.Domain;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;

namespace OnCallBot.Slack.Homes;

/// <summary>All homes that are kept up to date, and which of them is looked at next.</summary>
internal sealed class HomeLines
{
    private const int MostEntries = 100;

    private readonly Dictionary<SlackUserId, HomeLine> _lines = [];
    private TeamState? _seen;
    private AuditEntry? _lastEntry;

    public bool IsEmpty => _lines.Count == 0;

    public HomeLine? Find(SlackUserId user) => _lines.GetValueOrDefault(user);

    /// <summary>Takes in what has been committed since the last time: however many commits those were, each home is looked at once.</summary>
    public void Note(TeamState team)
    {
        if (ReferenceEquals(team, _seen))
        {
            return;
        }

        Follow(team);
        _seen = team;

        // Whatever changes what the bot knows is in the audit trail. What is not, such as how far jobs have come, no home shows.
        var entries = team.AuditBefore(long.MaxValue).Take(MostEntries).TakeWhile(entry => entry != _lastEntry).ToList();
        if (entries.Count == 0)
        {
            return;
        }

        _lastEntry = entries[0];
        foreach (var line in _lines.Values)
        {
            line.IsDue = true;
        }

        foreach (var user in entries.SelectMany(entry => AuditTrail.Concerned(team, entry)).Distinct().Select(engineer => team.Engineers.GetValueOrDefault(engineer)?.SlackUser).OfType<SlackUserId>())
        {
            if (_lines.TryGetValue(user, out var line))
            {
                line.IsUrgent = true;
            }
        }
    }

    /// <summary>Of those that want it, and may be looked at, the most urgent one, then the one that has waited longest.</summary>
    /// <param name="elapsed">Since the start.</param>
    public HomeLine? FindNext(DateTimeOffset now, TimeSpan elapsed)
    {
        HomeLine? next = null;
        foreach (var line in _lines.Values)
        {
            if (line.NotBefore <= elapsed && line.Wants(now)
                && (next is null || (line.IsUrgent && !next.IsUrgent) || (line.IsUrgent == next.IsUrgent && line.LookedAt < next.LookedAt)))
            {
                next = line;
            }
        }

        return next;
    }

    private void Follow(TeamState team)
    {
        foreach (var gone in _lines.Keys.Where(user => team.FindHome(user) is null).ToList())
        {
            _lines.Remove(gone);
        }

        foreach (var home in team.Homes)
        {
            if (!_lines.TryGetValue(home.User, out var line) || line.Home.OpenedAt != home.OpenedAt)
            {
                _lines[home.User] = new HomeLine(home);
            }
            else if (line.Home != home)
            {
                (line.Home, line.IsDue, line.IsUrgent) = (home, true, true);
            }
        }
    }
}
