using System.Globalization;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Handovers;

/// <summary>What was posted for a handoff, and who of those who come on has said that they have it.</summary>
/// <param name="Handoff">The handoff that it is about: its week begins there.</param>
/// <param name="Due">When it should have been posted.</param>
/// <param name="InThread">How many more messages it has in its thread, because one does not hold it all.</param>
/// <param name="Notes">The numbers of those that stand in it.</param>
/// <param name="Memory">What the documents said then; null: the next one has been posted and asks no more.</param>
public sealed record Handover(
    RotationId Rotation,
    DateTimeOffset Handoff,
    DateTimeOffset Due,
    DateTimeOffset PostedAt,
    int InThread,
    ValueList<long> Notes,
    ValueList<Acknowledgement> Acknowledged,
    HandoverNews News,
    HandoverMemory? Memory) : ITeamPart
{
    public PartKey Key => KeyOf(Rotation, Handoff);

    public static PartKey KeyOf(RotationId rotation, DateTimeOffset handoff) =>
        new(PartKind.Handover, string.Create(CultureInfo.InvariantCulture, $"{rotation}/{handoff.UtcTicks}"));

    public Acknowledgement? FindAcknowledgement(EngineerId engineer) => Acknowledged.FirstOrDefault(one => one.By == engineer);
}
