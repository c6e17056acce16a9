using OnCallBot.Domain;
using OnCallBot.Domain.Calendars;
using OnCallBot.Domain.Rotations;
using OnCallBot.Importing.Calendars;

namespace OnCallBot.Importing.Watches;

/// <summary>Whom a calendar has on call for which of a rotation's duties, by the people and duties that the team has.</summary>
internal static class ClaimReader
{
    public static CalendarClaims Read(TeamState team, Rotation rotation, CalendarFacts calendar)
    {
        var known = new CalendarPeople(team);
        var reader = new WatchReader(calendar, known, WatchReader.DutiesOf(team));
        var watches = reader.Read().Select(one => one with { Duty = one.Duty is { } duty ? WatchDuties.Without(rotation.Name, duty) : null }).ToList();
        var stated = watches.Select(one => one.Duty).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var all = rotation.Tables.SelectMany(table => table.Duties).Reverse().DistinctBy(duty => duty.Id).ToList();
        var unsaid = WatchDuties.OfCalendar(calendar, rotation.Name, [.. all.Select(duty => duty.Name), .. stated]);

        // What the latest table has counts before what earlier ones had.
        var names = unsaid is null ? stated : [.. stated, unsaid];
        WatchDuties[] tiers = [new(rotation.Latest.Duties, names), new(all, names)];
        var duties = names.DistinctBy(Slug.Of, StringComparer.Ordinal).ToDictionary(Slug.Of, name => tiers.Select(tier => tier.Find(name)).FirstOrDefault(duty => duty is not null), StringComparer.Ordinal);

        // Where no duty of the rotation is named, none is told apart.
        var areTold = watches.Exists(one => one.Duty is { } name && duties[Slug.Of(name)] is not null) || (unsaid is not null && duties[Slug.Of(unsaid)] is not null);
        var people = new WatchPeople(known);
        var claims = new List<(int Level, Claim Claim)>();
        foreach (var one in watches)
        {
            var duty = (one.Duty ?? unsaid) is { } name ? duties[Slug.Of(name)] : null;
            if (duty is not null || one.Duty is null || !areTold)
            {
                var who = one.Who.Select(name => people.TryFind(name, one.Event, out var engineer) && engineer is not null ? Claimant.Of(engineer.Id) : new Claimant(Engineer: null, name)).Distinct().ToList();
                claims.AddRange(one.DuringIn(rotation.Zone).SelectMany(during => who.Select(claimant => (one.Level, new Claim(duty?.Id, during, claimant)))));
            }
        }

        return new CalendarClaims(Highest(claims), areTold ? [.. stated.Where(name => duties[Slug.Of(name)] is null)] : [], people.Unclear, reader.Unread);
    }

    private static IReadOnlyList<Claim> Highest(List<(int Level, Claim Claim)> all)
    {
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
                yield return claim with { During = new(start, taken.Start) };
            }

            start = taken.End > start ? taken.End : start;
        }

        if (start < claim.During.End)
        {
            yield return claim with { During = new(start, claim.During.End) };
        }
    }
}
