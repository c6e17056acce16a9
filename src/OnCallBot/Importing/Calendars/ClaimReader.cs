using System.Text.RegularExpressions;
using OnCallBot.Domain;
using OnCallBot.Domain.Calendars;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Importing.Calendars;

/// <summary>
/// Reads out of a calendar who is on call for what: «Growth: Ana», «On Call - Ana Berg - Growth» (PagerDuty), «[L1] ana» (Grafana OnCall), or the name alone.
/// </summary>
internal sealed partial class ClaimReader
{
    private readonly CalendarPeople _people;
    private readonly Rotation _rotation;
    private readonly List<Duty> _duties;
    private readonly CalendarFacts _facts;
    private readonly DutyId? _titled;

    public ClaimReader(TeamState team, Rotation rotation, CalendarFacts facts)
    {
        (_people, _rotation, _facts) = (new CalendarPeople(team), rotation, facts);
        _duties = [.. rotation.Tables.SelectMany(table => table.Duties).Reverse().DistinctBy(duty => duty.Id)];
        _titled = FindDuty([facts.Title ?? ""]);
    }

    public IReadOnlyList<Claim> Read() =>
    [
        .. from one in _facts.Events
           let pieces = Pieces(one.Summary)
           let duty = FindDuty(pieces) ?? _titled
           from who in Who(one, pieces)
           from time in one.Times
           let start = MomentOf(time.Start)
           let end = MomentOf(time.End)
           where start < end
           select new Claim(duty, new TimeRange(start, end), who),
    ];

    private DateTimeOffset MomentOf(EventMoment moment) => moment.Day.At(moment.Time, moment.Zone ?? _rotation.Zone);

    private IEnumerable<Claimant> Who(CalendarEvent one, List<string> pieces)
    {
        var named = pieces.SelectMany(Find).Distinct().ToList();
        named = named.Count > 0 ? named : [.. one.Attendees.SelectMany(names => names).SelectMany(Find).Distinct()];
        named = named.Count > 0 ? named : [.. Pieces(_facts.Title ?? "").SelectMany(Find).Distinct()];
        if (named.Count > 0)
        {
            return named.Select(Claimant.Of);
        }

        // Whoever it is, they go by the first words that are neither a duty nor «on call».
        var name = pieces.Find(piece => !IsOnCall(piece) && FindDuty([piece]) is null) ?? one.Attendees.SelectMany(names => names).FirstOrDefault() ?? one.Summary;

        return [new Claimant(Engineer: null, name.Trim())];
    }

    /// <summary>Whoever alone goes by a name, or by what stands before the @ of an address.</summary>
    private IEnumerable<EngineerId> Find(string piece)
    {
        var at = piece.IndexOf('@', StringComparison.Ordinal);

        return _people.Find(at > 0 ? piece[..at] : piece) is [var one] ? [one.Id] : [];
    }

    /// <summary>The one duty whose name stands in the words; none where there are several.</summary>
    private DutyId? FindDuty(IEnumerable<string> pieces)
    {
        var words = pieces.Where(piece => !Find(piece).Any()).Select(piece => $"-{Slug.Of(piece)}-").ToList();
        var found = _duties.Where(duty => words.Exists(piece => piece.Contains($"-{Slug.Of(duty.Name)}-", StringComparison.Ordinal))).ToList();

        return found is [var one] ? one.Id : null;
    }

    private static bool IsOnCall(string piece) => Slug.Of(piece) is "on-call" or "oncall" or "";

    private static List<string> Pieces(string summary) =>
        [.. Separator().Split(Level().Replace(summary, "")).Select(piece => piece.Trim()).Where(piece => piece.Length > 0)];

    [GeneratedRegex(@"^\s*\[[A-Za-z]?[0-9]+\]\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Level();

    [GeneratedRegex(@"\s-+\s|\s&\s|\s\+\s|[–—:|,;()]", RegexOptions.NonBacktracking)]
    private static partial Regex Separator();
}
