using Microsoft.Extensions.Options;
using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Fetching;
using OnCallBot.Importing;
using OnCallBot.Importing.Feeds;
using OnCallBot.Importing.Rotations;
using OnCallBot.Scheduling;
using OnCallBot.Storage;
using OnCallBot.Wording;

namespace OnCallBot.Features.Imports;

/// <summary>
/// Fetches calendars every few hours, and imports each as a file of its name. What it said last stays where that fails; the admins are told of one
/// that has failed for a day. No address is logged: it can be as good as a password.
/// </summary>
internal sealed partial class RefreshFeeds(Fetcher fetcher, ImportFiles import, ITeamStore store, IOptions<FeedOptions> options, TimeProvider clock, ILogger<RefreshFeeds> logger) : BackgroundService, IFetching
{
    // A team may come, and then its calendars are wanted soon.
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private readonly List<Feed> _feeds = [.. options.Value.Read().Select(address => new Feed(address))];

    /// <summary>Asks for those that are due. Without a team nobody is on leave.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        foreach (var feed in _feeds.Where(feed => feed.IsDue(clock.GetUtcNow())))
        {
            if (store.Current.Rotations.Count > 0)
            {
                await RefreshAsync(feed, cancellationToken);
            }
        }
    }

    public IEnumerable<FetchTimes> Times() => _feeds.Select(feed => new FetchTimes(FeedWording.Named(feed.Address), feed.Asked?.At, feed.Next, feed.Asked?.Fault is not null));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (_feeds.Count > 0)
        {
            await RefreshAsync(stoppingToken);
            await Task.Delay(Between, clock, stoppingToken);
        }
    }

    private async Task RefreshAsync(Feed feed, CancellationToken cancellationToken)
    {
        var fault = await FindFaultAsync(feed, cancellationToken);
        if (fault is null)
        {
            await NoteWorkedAsync(feed, cancellationToken);
        }
        else
        {
            await NoteFailedAsync(feed, fault, cancellationToken);
        }

        feed.Note(fault, clock.GetUtcNow());
    }

    /// <summary>Fetches and imports it; why that cannot be, or null.</summary>
    private async Task<string?> FindFaultAsync(Feed feed, CancellationToken cancellationToken)
    {
        var fetched = await fetcher.FetchAsync(feed.Address.Ask(feed.Stamp), cancellationToken);
        if (fetched is Fetched.Failed failed)
        {
            return FetchWording.Of(failed);
        }

        if (fetched is Fetched.Content content)
        {
            feed.Take(content);
        }

        SourceFile[] files = [new(feed.Address.Name, feed.Content)];
        var report = import.Look(files, RotationWish.None);
        if (!report.HasFailed && report.RowCount > 0)
        {
            report = await import.RunAsync(files, RotationWish.None, cancellationToken);
        }

        return report.HasFailed ? FeedWording.Broken(report) : null;
    }

    private async Task NoteWorkedAsync(Feed feed, CancellationToken cancellationToken)
    {
        if (WatchFeed.Worked(store.Current, feed.Address.Name).Value)
        {
            await store.CommitAsync<bool>(team => WatchFeed.Worked(team, feed.Address.Name), cancellationToken);
            Log.WorksAgain(logger, feed.Address.Name);
        }
    }

    private async Task NoteFailedAsync(Feed feed, string fault, CancellationToken cancellationToken)
    {
        if (feed.Asked?.Fault != fault)
        {
            Log.Failed(logger, feed.Address.Name, fault);
        }

        var now = clock.GetUtcNow();
        if (WatchFeed.Failed(store.Current, feed.Address.Name, now).Changes.Count > 0)
        {
            await store.CommitAsync<bool>(
                team =>
                {
                    var decision = WatchFeed.Failed(team, feed.Address.Name, now);

                    return decision.Value ? decision with { Messages = FeedWording.ForAdmins(feed.Address, fault, team).ToValueList() } : decision;
                },
                cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The calendar {Calendar} could not be renewed: {Fault}. What it said last stays; it is tried again every hour.")]
        public static partial void Failed(ILogger logger, string calendar, string fault);

        [LoggerMessage(Level = LogLevel.Information, Message = "The calendar {Calendar} can be renewed again")]
        public static partial void WorksAgain(ILogger logger, string calendar);
    }
}
