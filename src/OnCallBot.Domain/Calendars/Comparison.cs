using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Calendars;

/// <summary>
/// A calendar's word against the bot's, duty by duty, where the calendar tells them apart; else everybody who is on call against everybody.
/// Several at one time are all of them on call: overlapping events are no contradiction.
/// </summary>
/// <param name="During">What was compared: from now on, as far as the calendar goes. Null: it says nothing from now on.</param>
/// <param name="Unsaid">Duties of which the calendar says nothing: they are not compared.</param>
public sealed record Comparison(TimeRange? During, IReadOnlyList<Disagreement> Disagreements, IReadOnlyList<Duty> Unsaid)
{
    /// <param name="only">The one duty that is asked for; null: all.</param>
    public static Comparison Of(TeamState team, Rotation rotation, DutyId? only, IReadOnlyCollection<Claim> claims, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(rotation);
        ArgumentNullException.ThrowIfNull(claims);

        var meant = claims.Where(claim => claim.During.End > now && (only is null || claim.Duty is null || claim.Duty == only)).ToList();
        if (meant.Count == 0)
        {
            return new Comparison(During: null, [], []);
        }

        var end = meant.Max(claim => claim.During.End);
        var range = new TimeRange(now, end < now.AddYears(1) ? end : now.AddYears(1));
        var shifts = team.ShiftsIn(rotation.Id, range).ToList();
        var duties = shifts.Select(shift => shift.Duty).DistinctBy(duty => duty.Id).Where(duty => only is null || duty.Id == only).ToList();
        var told = meant.Select(claim => claim.Duty).OfType<DutyId>().ToHashSet();
        if (told.Count == 0)
        {
            return new Comparison(range, [.. Between(duty: null, range, meant, shifts.Where(shift => duties.Contains(shift.Duty)))], []);
        }

        // What says for nothing in particular stands beside those that do, for each of them.
        var compared = duties.Where(duty => told.Contains(duty.Id)).ToList();
        var differences = compared.SelectMany(duty => Between(duty, range, meant.Where(claim => claim.Duty is null || claim.Duty == duty.Id), shifts.Where(shift => shift.Duty.Id == duty.Id)));

        return new Comparison(range, [.. differences.OrderBy(one => one.During.Start)], [.. duties.Except(compared)]);
    }

    private static IEnumerable<Disagreement> Between(Duty? duty, TimeRange range, IEnumerable<Claim> said, IEnumerable<Shift> held)
    {
        var (claims, shifts) = (said.ToList(), held.ToList());
        var cuts = claims.Select(claim => claim.During).Concat(shifts.Select(shift => shift.During))
            .SelectMany(during => new[] { during.Start, during.End })
            .Where(cut => range.Start < cut && cut < range.End)
            .Append(range.Start)
            .Distinct()
            .Order()
            .ToList();
        Disagreement? open = null;
        for (var i = 0; i < cuts.Count; i++)
        {
            var during = new TimeRange(cuts[i], i + 1 < cuts.Count ? cuts[i + 1] : range.End);
            var calendar = claims.Where(claim => claim.During.Contains(during.Start)).Select(claim => claim.Who).Distinct().OrderBy(who => who.Engineer?.Value, StringComparer.Ordinal).ThenBy(who => who.Name, StringComparer.Ordinal).ToValueList();
            var bot = shifts.Where(shift => shift.During.Contains(during.Start)).Select(shift => shift.Holder).OfType<EngineerId>().Distinct().OrderBy(id => id.Value, StringComparer.Ordinal).ToValueList();
            var next = calendar.SequenceEqual(bot.Select(Claimant.Of)) ? null : new Disagreement(duty, during, calendar, bot);
            if (open is not null && next is not null && open.Calendar.Equals(calendar) && open.Bot.Equals(bot))
            {
                open = open with { During = new TimeRange(open.During.Start, during.End) };
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = next;
        }

        if (open is not null)
        {
            yield return open;
        }
    }
}
