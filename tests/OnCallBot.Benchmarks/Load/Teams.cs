using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Tests;
using OnCallBot.Domain.Time;

namespace OnCallBot.Benchmarks.Load;

internal static class Teams
{
    public const string Channel = "bench";

    /// <summary>One rotation of four people.</summary>
    public static TeamState Small { get; } = Given.SmallTeam.With(Bound(Given.SmallTeam.Rotations[Given.DataEngineering]));

    /// <summary>The small team among 1,000 rotations, 5,000 engineers and 10,000 overrides, ten of them its own.</summary>
    public static TeamState Large(TimeProvider clock)
    {
        var parts = new List<ITeamPart>();
        var week = new TimeRange(clock.GetUtcNow().AddDays(-35), clock.GetUtcNow().AddDays(35));
        var rotation = Small.Rotations[Given.DataEngineering];
        for (var i = 0; i < 4_996; i++)
        {
            parts.Add(Given.Engineer($"Engineer {i}", $"U1{i:D5}"));
        }

        var number = 0L;
        for (var i = 0; i < 999; i++)
        {
            var id = Rotation.IdOf($"Team {i}");
            var members = Enumerable.Range(0, 5).Select(m => ((Engineer)parts[((i * 5) + m) % 4_996]).Id).ToList();
            var weeks = rotation.Latest.Weeks.Select((row, w) => row with { Assignments = row.Assignments.Select((one, d) => one with { Engineer = members[(w + d) % 5] }).ToValueList() });
            parts.Add(rotation with { Id = id, Name = $"Team {i}", Channel = $"team-{i}", Tables = [rotation.Latest with { Weeks = weeks.ToValueList() }] });
            AddOverrides(id, members);
        }

        AddOverrides(Given.DataEngineering, [.. Given.People.Select(person => person.Id)]);

        return Small.With(parts);

        void AddOverrides(RotationId id, List<EngineerId> members)
        {
            var turns = rotation.TurnsIn(week).ToList();
            for (var o = 0; o < 10; o++)
            {
                var turn = turns[o % turns.Count].During;
                parts.Add(new Override(++number, id, Given.Duties[o % 4].Id, turn, members[o % members.Count], OverrideCause.Cover, Reason: null, turn.Start));
            }
        }
    }

    private static Rotation Bound(Rotation rotation) => rotation with { Channel = Channel };
}
