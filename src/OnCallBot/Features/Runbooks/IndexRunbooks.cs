using OnCallBot.Storage;

namespace OnCallBot.Features.Runbooks;

/// <summary>Builds the search index at start, so that nobody's first question waits for it.</summary>
internal sealed class IndexRunbooks(ITeamStore store) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => store.Current.RunbookIndex, stoppingToken);
}
