using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain;

internal sealed class PipelineIndex(IEnumerable<Area> areas, IEnumerable<Pipeline> pipelines)
{
    private readonly Dictionary<RotationId, Area[]> _areas = areas
        .GroupBy(area => area.Rotation)
        .ToDictionary(group => group.Key, group => InOrder(group, area => area.Said));

    private readonly Dictionary<RotationId, Pipeline[]> _byRotation = pipelines
        .GroupBy(pipeline => pipeline.Rotation)
        .ToDictionary(group => group.Key, group => InOrder(group, pipeline => pipeline.Said));

    private readonly Dictionary<AreaId, Pipeline[]> _byArea = pipelines
        .GroupBy(pipeline => pipeline.Area)
        .ToDictionary(group => group.Key, group => InOrder(group, pipeline => pipeline.Said));

    public IReadOnlyList<Area> AreasOf(RotationId rotation) => _areas.GetValueOrDefault(rotation, []);

    public IReadOnlyList<Pipeline> PipelinesOf(RotationId rotation) => _byRotation.GetValueOrDefault(rotation, []);

    public IReadOnlyList<Pipeline> PipelinesOf(AreaId area) => _byArea.GetValueOrDefault(area, []);

    private static T[] InOrder<T>(IEnumerable<T> parts, Func<T, Stated> said) =>
        [.. parts.OrderBy(part => said(part).Place.File, StringComparer.Ordinal).ThenBy(part => said(part).Place.Line).ThenBy(part => said(part).Text, StringComparer.Ordinal)];
}
