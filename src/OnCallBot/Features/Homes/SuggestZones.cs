using OnCallBot.Domain.Time;
using SlackNet.Interaction;

namespace OnCallBot.Features.Homes;

/// <summary>Time zones whose names hold what was typed.</summary>
internal sealed class SuggestZones : IBlockOptionProvider
{
    public const int Most = 100;

    public Task<BlockOptionsResponse> GetOptions(BlockOptionsRequest request) =>
        Task.FromResult(new BlockOptionsResponse { Options = [.. ZoneReader.Find(request.Value ?? "").Take(Most).Select(zone => SettingsForm.OptionOf(zone.Id, zone.Id))] });
}
