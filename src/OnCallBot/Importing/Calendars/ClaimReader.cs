using System.Globalization;
using System.Text.RegularExpressions;
using OnCallBot.Domain;
using OnCallBot.Domain.Calendars;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Importing.Calendars;

/// <summary>
/// Reads out of a calendar who is on call for what: «Growth: Ana», «On Call - Ana Berg - Growth» (PagerDuty), «[L1] ana» (Grafana OnCall), «[Growth] Ana on call», or the name alone.
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

    public IReadOnlyList<Claim> Read()
    {
        var all =
            from one in _facts.Events
            let pieces = Pieces(one.Summary)
            let duty = FindDuty(pieces) ?? _titled
            from who in Who(one, pieces)
            from time in one.Times
            let start = MomentOf(time.Start)
            let end = MomentOf(time.End)
            where start < end
            select (Level: LevelOf(one.Summary), Claim: new Claim(duty, new TimeRange(start, end), who));
        var byLevel = all.GroupBy(one => one.Level, one => one.Claim).OrderByDescending(level => level.Key).ToList();

        return byLevel is [var only] ? [.. only] : [.. byLevel.SelectMany((level, at) => level.SelectMany(claim => Below(claim, byLevel.Take(at).SelectMany(higher => higher))))];
    }

    /// <summary>What those of higher levels leave of a claim: they are on call in its place.</summary>
    private static IEnumerable<Claim> Below(Claim claim, IEnumerable<Claim> higher)
    {
        var start = claim.During.Start;
        foreach (var taken in higher.Where(other => other.Duty == claim.Duty && other.During.Overlaps(claim.During)).Select(other => other.During).OrderBy(during => during.Start))
        {
            if (taken.Start > start)
            {
                yield return claim with { During = new TimeRange(start, taken.Start) };
            }

            start = taken.End > start ? taken.End : start;
        }

        if (start < claim.During.End)
        {
            yield return claim with { During = new TimeRange(start, claim.During.End) };
        }
    }

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
    private IEnumerable<EngineerId> Find(string piece) => _people.Find(CalendarPeople.LocalPart(piece)) is [var one] ? [one.Id] : [];

    /// <summary>The one duty whose name stands in the words; none where there are several. «Growth Primary» is that, and not Growth.</summary>
    private DutyId? FindDuty(IEnumerable<string> pieces)
    {
        var words = pieces.Where(piece => !Find(piece).Any()).Select(Slug.Of).ToList();
        words.Add(string.Join('-', words));
        var named = _duties.Where(duty => words.Exists(piece => IsIn(duty, piece))).ToList();
        var found = named.Where(duty => !named.Exists(other => other != duty && IsIn(duty, Slug.Of(other.Name)))).ToList();

        return found is [var one] ? one.Id : null;
    }

    private static bool IsIn(Duty duty, string words) => Slug.IsWithin(Slug.Of(duty.Name), words);

    private static bool IsOnCall(string piece) => Slug.Of(piece) is "on-call" or "oncall" or "";

    private static List<string> Pieces(string summary) =>
        [.. Separator().Split(OnCall().Replace(Level().Replace(summary, ""), " - ")).Select(piece => piece.Trim()).Where(piece => piece.Length > 0)];

    private static int LevelOf(string summary) =>
        Level().Match(summary) is { Success: true } match ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^\s*\[[A-Za-z]?(?<number>[0-9]{1,3})\]\s*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Level();

    [GeneratedRegex(@"( is)? on[- ]call( for |$)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OnCall();

    [GeneratedRegex(@"\s-+\s|\s&\s|\s\+\s|[–—:|,;()\[\]]", RegexOptions.NonBacktracking)]
    private static partial Regex Separator();
}
