using OnCallBot.Domain.Pipelines;

namespace OnCallBot.Domain.Rotations;

/// <summary>Who answers for an area or one of its pipelines at a moment, first to last: holder, Backup, owner teams.</summary>
/// <param name="Pipelines">The pipelines asked for: their owner teams close the chain, primary before secondary.</param>
/// <param name="Duties">The shifts of the duties that watch the area; none where no duty does.</param>
/// <param name="Backups">The shifts that stand in; none where the rotation has no Backup.</param>
public sealed record EscalationChain(Area Area, ValueList<Pipeline> Pipelines, ValueList<Shift> Duties, ValueList<Shift> Backups)
{
    /// <summary>False where one person is both: then nobody independent stands behind the holder.</summary>
    public bool HasIndependentBackup =>
        Backups.Any(backup => backup.Holder is { } second && Duties.All(duty => duty.Holder != second));

    public static EscalationChain For(TeamState team, Area area, DateTimeOffset moment) =>
        At(team, area, team.PipelinesOf(area.Id).ToValueList(), moment);

    public static EscalationChain For(TeamState team, Pipeline pipeline, DateTimeOffset moment) =>
        At(team, team.Areas[pipeline.Area], [pipeline], moment);

    private static EscalationChain At(TeamState team, Area area, ValueList<Pipeline> pipelines, DateTimeOffset moment)
    {
        var shifts = team.ShiftsAt(area.Rotation, moment);

        return new EscalationChain(
            area,
            pipelines,
            shifts.Where(shift => shift.Duty.Area == area.Id).ToValueList(),
            shifts.Where(shift => shift.Duty.IsBackup).ToValueList());
    }
}
