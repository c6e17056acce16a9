using OnCallBot.Doctor;
using OnCallBot.Features;
using OnCallBot.Features.Calendars;
using OnCallBot.Features.Imports;
using OnCallBot.Fetching;
using OnCallBot.Importing;
using OnCallBot.Importing.Feeds;
using OnCallBot.Importing.Rotations;
using OnCallBot.Storage;
using OnCallBot.Wording;

namespace OnCallBot.Cli;

/// <summary>Answers what terminals ask, over the store that this process has open.</summary>
internal sealed partial class TerminalDesk(Commands commands, ImportFiles import, CompareCalendar compare, Fetcher fetcher, Checkup checkup, ITeamStore store, ILogger<TerminalDesk> logger)
{
    public async Task<TerminalAnswer> AnswerAsync(TerminalRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return request.Verb switch
            {
                TerminalVerb.OnCall => await CommandAsync("/oncall", string.Join(' ', request.Words), request, cancellationToken),
                TerminalVerb.Runbook => await CommandAsync("/runbook", string.Join(' ', request.Words), request, cancellationToken),
                TerminalVerb.Import => await ImportAsync(request, cancellationToken),
                TerminalVerb.Compare => await CompareAsync(request, cancellationToken),
                TerminalVerb.Lint => await CommandAsync("/runbook", "lint", request, cancellationToken),
                TerminalVerb.Log => await CommandAsync("/oncall", string.Join(' ', ["log", .. request.Words]), request, cancellationToken),
                TerminalVerb.Jobs => await CommandAsync("/oncall", "jobs", request, cancellationToken),
                TerminalVerb.Export => new TerminalAnswer(ExitCode.Done, TeamExport.ToYaml(store.Current), ""),
                TerminalVerb.Backup => await BackUpAsync(request.Path!, cancellationToken),
                TerminalVerb.Restore => await RestoreAsync(request.Path!, cancellationToken),
                TerminalVerb.Doctor => await ExamineAsync(cancellationToken),
                _ => throw new NotSupportedException($"{request.Verb}"),
            };
        }
        catch (StoreException failure)
        {
            return TerminalAnswer.Refusal(ExitCode.Findings, StoreWording.Of(failure));
        }
    }

    private async Task<TerminalAnswer> CommandAsync(string command, string text, TerminalRequest request, CancellationToken cancellationToken)
    {
        var zone = request.Zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(request.Zone, out var found) ? found : null;
        var answer = await commands.AnswerAsync(command, text, new Caller(Audience.Terminal, Zone: zone), cancellationToken);
        var output = TerminalText.Of(answer, request.Width, request.HasColours);

        return answer.Kind switch
        {
            AnswerKind.Found or AnswerKind.Confided or AnswerKind.Done or AnswerKind.Opened => new TerminalAnswer(ExitCode.Done, output, ""),
            AnswerKind.Findings => new TerminalAnswer(ExitCode.Findings, output, ""),
            AnswerKind.NotFound => new TerminalAnswer(ExitCode.Findings, "", output),
            _ => new TerminalAnswer(ExitCode.WrongUse, "", output),
        };
    }

    private async Task<TerminalAnswer> ImportAsync(TerminalRequest request, CancellationToken cancellationToken)
    {
        var (files, fault) = await FilesAsync(request, cancellationToken);
        if (fault is not null)
        {
            return TerminalAnswer.Refusal(ExitCode.Findings, fault);
        }

        var wish = new RotationWish(request.Rotation, request.HandoffZone is { } id ? TimeZoneInfo.FindSystemTimeZoneById(id) : null);
        var report = request.IsDryRun ? import.Look(files, wish) : await import.RunAsync(files, wish, cancellationToken);

        return report.HasFailed
            ? new TerminalAnswer(ExitCode.Findings, "", Lines(ImportReportWording.Errors(report)))
            : new TerminalAnswer(ExitCode.Done, Lines(ImportReportWording.Lines(report, request.IsDryRun)), "");
    }

    private async Task<TerminalAnswer> CompareAsync(TerminalRequest request, CancellationToken cancellationToken)
    {
        var (files, fault) = await FilesAsync(request, cancellationToken);
        if (fault is not null)
        {
            return TerminalAnswer.Refusal(ExitCode.WrongUse, fault);
        }

        var (agree, lines) = compare.Run(files[0], string.Join(' ', request.Words));

        return agree switch
        {
            true => new TerminalAnswer(ExitCode.Done, Lines(lines), ""),
            false => new TerminalAnswer(ExitCode.Findings, Lines(lines), ""),
            null => new TerminalAnswer(ExitCode.WrongUse, "", Lines(lines)),
        };
    }

    /// <summary>The files that were read there and the calendars that are fetched here, or why one could not be.</summary>
    private async Task<(IReadOnlyList<SourceFile> Files, string? Fault)> FilesAsync(TerminalRequest request, CancellationToken cancellationToken)
    {
        var files = request.Files.Select(file => new SourceFile(file.Name, file.Content)).ToList();
        foreach (var address in request.Addresses.Select(FeedAddress.Find).OfType<FeedAddress>())
        {
            switch (await fetcher.FetchAsync(address.Ask(known: null), cancellationToken))
            {
                case Fetched.Content content:
                    files.Add(new SourceFile(address.Name, content.Bytes));
                    break;
                case Fetched.Failed failed:
                    return ([], FeedWording.NotFetched(address, failed));
            }
        }

        return (files, null);
    }

    private async Task<TerminalAnswer> ExamineAsync(CancellationToken cancellationToken)
    {
        var found = await checkup.RunAsync(cancellationToken);
        var lines = found.Select(one => $"{Mark(one.Health)} {one.About}: {one.Words}");

        return new TerminalAnswer(found.All(one => one.Health == Health.Well) ? ExitCode.Done : ExitCode.Findings, Lines(lines), "");
    }

    private static string Mark(Health health) => health switch
    {
        Health.Well => "✓",
        Health.Ailing => "!",
        _ => "✗",
    };

    private async Task<TerminalAnswer> BackUpAsync(string target, CancellationToken cancellationToken)
    {
        await File().BackUpAsync(target, cancellationToken);
        Log.BackedUp(logger, target);

        return new TerminalAnswer(ExitCode.Done, TerminalWording.BackedUp(target) + "\n", "");
    }

    private async Task<TerminalAnswer> RestoreAsync(string source, CancellationToken cancellationToken)
    {
        var kept = await File().RestoreAsync(source, cancellationToken);
        Log.Restored(logger, source, kept);

        return new TerminalAnswer(ExitCode.Done, TerminalWording.Restored(source, kept) + "\n", "");
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => $"{line}\n"));

    private ITeamStoreFile File() => store as ITeamStoreFile ?? throw new InvalidOperationException("The store is on no disk.");

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Backed the store up to {File}")]
        public static partial void BackedUp(ILogger logger, string file);

        [LoggerMessage(Level = LogLevel.Information, Message = "Restored the store from {File}; what it held before is kept in {Kept}")]
        public static partial void Restored(ILogger logger, string file, string kept);
    }
}
