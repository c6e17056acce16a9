using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OnCallBot.Domain.Calendars;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Calendars;

/// <summary>What the comparison says, against who is on call hour by hour.</summary>
public sealed class ComparisonProperties
{
    private static readonly DateTimeOffset Now = Given.Moment("2026-01-14T10:00Z");
    private static readonly Claimant[] Whos = [.. Given.People.Select(person => Claimant.Of(person.Id)), new(Engineer: null, "Jane")];

    [Property(MaxTest = 60)]
    public Property Every_hour_is_in_a_disagreement_exactly_where_the_two_differ() => Prop.ForAll(Cases().ToArbitrary(), one =>
    {
        var (claims, overrides) = one;
        var team = Given.SmallTeam.With(overrides);

        var found = Comparison.Of(team, team.Rotations[Given.DataEngineering], only: null, claims, Now);

        if (claims.All(claim => claim.During.End <= Now))
        {
            Assert.Null(found.During);
            return;
        }

        var during = found.During!.Value;
        Assert.Equal((Now, claims.Max(claim => claim.During.End)), (during.Start, during.End));
        var told = claims.Where(claim => claim.During.End > Now && claim.Duty is not null).Select(claim => claim.Duty).Distinct().ToList();
        foreach (var duty in told.DefaultIfEmpty(null))
        {
            var mine = found.Disagreements.Where(one => one.Duty?.Id == duty).ToList();
            Assert.All(mine.Zip(mine.Skip(1)), pair => Assert.True(pair.First.During.End < pair.Second.During.Start || !pair.First.Calendar.Equals(pair.Second.Calendar) || !pair.First.Bot.Equals(pair.Second.Bot), "Two that are one."));
            for (var hour = during.Start; hour < during.End; hour = hour.AddHours(1))
            {
                var calendar = claims.Where(claim => claim.During.Contains(hour) && (duty is null || claim.Duty is null || claim.Duty == duty)).Select(claim => claim.Who).ToHashSet();
                var bot = team.ShiftsAt(Given.DataEngineering, hour).Where(shift => duty is null || shift.Duty.Id == duty).Select(shift => Claimant.Of(shift.Holder!.Value)).ToHashSet();
                var said = mine.Where(one => one.During.Contains(hour)).ToList();
                Assert.Equal(calendar.SetEquals(bot) ? 0 : 1, said.Count);
                Assert.All(said, one => Assert.True(calendar.SetEquals(one.Calendar) && bot.SetEquals(one.Bot.Select(Claimant.Of))));
            }
        }
    });

    private static Gen<(Claim[] Claims, Override[] Overrides)> Cases() =>
        from claims in Gen.NonEmptyListOf(Claims()).Resize(12)
        from overrides in Gen.ListOf(Overrides()).Resize(4)
        select (claims.ToArray(), overrides.Select((one, index) => one with { Number = index + 1 }).ToArray());

    private static Gen<Claim> Claims() =>
        from duty in Gen.Elements<DutyId?>(null, Given.Duties[0].Id, Given.Duties[1].Id)
        from during in Ranges()
        from who in Gen.Elements(Whos)
        select new Claim(duty, during, who);

    private static Gen<Override> Overrides() =>
        from duty in Gen.Elements<Duty>([.. Given.Duties])
        from during in Ranges()
        from who in Gen.Elements<Domain.People.Engineer>([.. Given.People])
        select new Override(0, Given.DataEngineering, duty.Id, during, who.Id, OverrideCause.Cover, Reason: null, Now);

    private static Gen<TimeRange> Ranges() =>
        from start in Gen.Choose(-200, 600)
        from length in Gen.Choose(1, 300)
        select new TimeRange(Now.AddHours(start), Now.AddHours(start + length));
}
