using System.Globalization;
using Microsoft.Extensions.Options;
using OnCallBot.Domain.People;
using OnCallBot.Features.Imports;
using OnCallBot.Importing;
using OnCallBot.Sample;
using OnCallBot.Storage;
using OnCallBot.Wording;

namespace OnCallBot.Hosting;

/// <summary>What an empty store begins with: the files of ONCALL_TEAM; in the playground, where that names none, the sample.</summary>
internal sealed partial class FirstTeam(StartMode mode, IOptions<StoreOptions> options, ITeamStore store, ImportFiles import, TimeProvider clock, ILogger<FirstTeam> logger)
{
    /// <exception cref="StartRefusedException">The files cannot be imported.</exception>
    public async Task ImportAsync(CancellationToken cancellationToken)
    {
        if (store.Current.Parts().Any() || Files() is not { Count: > 0 } files)
        {
            return;
        }

        var report = await import.BeginAsync(files, cancellationToken);
        if (report.HasFailed)
        {
            throw new StartRefusedException(StartWording.TeamRefused(StoreOptions.TeamSetting, [.. ImportReportWording.Errors(report)]));
        }
    }

    /// <summary>Brings the store back to this team, and keeps what else it held.</summary>
    /// <param name="by">Who wants it; null: nobody says.</param>
    /// <returns>What whoever asked for it should know; null: nothing was lost.</returns>
    public async Task<string?> StartOverAsync(SlackUserId? by, CancellationToken cancellationToken)
    {
        var files = Files();
        if (import.IsFresh(files))
        {
            return null;
        }

        var kept = await KeepAsync(cancellationToken);
        var report = await import.StartOverAsync(files, by, cancellationToken);

        return report.HasFailed
            ? StartWording.TeamRefused(StoreOptions.TeamSetting, [.. ImportReportWording.Errors(report)])
            : kept is null ? null : PlaygroundWording.Kept(kept);
    }

    private async Task<string?> KeepAsync(CancellationToken cancellationToken)
    {
        if (store is not ITeamStoreFile file)
        {
            return null;
        }

        // A backup takes the place of an older one of its name.
        var name = string.Create(CultureInfo.InvariantCulture, $"{file.Path}.before-reset-{clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}");
        var target = name;
        for (var number = 2; File.Exists(target); number++)
        {
            target = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        await file.BackUpAsync(target, cancellationToken);
        Log.Kept(logger, target);

        return target;
    }

    private IReadOnlyList<SourceFile> Files()
    {
        var files = options.Value.TeamFiles;
        try
        {
            return files.Count > 0 ? [.. files.Select(file => new SourceFile(file, File.ReadAllBytes(file)))]
                : mode == StartMode.Playground ? SampleTeam.Files()
                : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(StartWording.TeamRefused(StoreOptions.TeamSetting, [failure.Message]));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The playground starts over; what the store held is kept in {File}")]
        public static partial void Kept(ILogger logger, string file);
    }
}
