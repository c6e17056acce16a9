using System.Net.Sockets;
using Microsoft.Extensions.Options;
using OnCallBot.Cli;
using OnCallBot.Domain;
using OnCallBot.Domain.Holidays;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Wording;

namespace OnCallBot.Hosting;

/// <summary>A run of the program, from its arguments to its exit code.</summary>
internal static class OnCallBotProgram
{
    public static Task<int> RunAsync(IReadOnlyList<string> args, Surroundings around, CancellationToken cancellationToken) => InWordsAsync(around, () =>
    {
        var settings = SettingsReader.Read(around);
        var ask = new TerminalClient(around, TimeProvider.System, () => StoreIn(settings), (request, stop) => AnswerAsync(request, settings, around, stop));
        var usual = string.IsNullOrEmpty(settings[SlackOptions.BotTokenSetting]) ? StartMode.Playground : StartMode.Slack;
        var root = CommandLine.For(
            ask,
            serve: stop => StartAsync(StartMode.Slack, settings, around, stop),
            playground: stop => StartAsync(StartMode.Playground, settings, around, stop),
            start: stop => StartAsync(usual, settings, around, stop));

        return CommandLine.RunAsync(root, args, around, cancellationToken);
    });

    private static async Task<int> StartAsync(StartMode mode, IConfiguration settings, Surroundings around, CancellationToken stop)
    {
        await using var app = OnCallBotHost.Build(mode, settings, around);
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        await app.Services.GetRequiredService<FirstTeam>().ImportAsync(stop);

        // Whoever left a socket there is gone: this process has the store's lock.
        File.Delete(SocketPath.For(app.Services.GetRequiredService<IOptions<StoreOptions>>().Value.Path));
        try
        {
            await app.StartAsync(stop);
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            throw new StartRefusedException(StartWording.AddressTaken(ListenOptions.AddressesSetting, app.Services.GetRequiredService<IOptions<ListenOptions>>().Value.Addresses, failure.GetBaseException().Message));
        }

        await app.WaitForShutdownAsync(stop);

        return Environment.ExitCode;
    }

    private static async Task<TerminalAnswer> AnswerAsync(TerminalRequest request, IConfiguration settings, Surroundings around, CancellationToken cancellationToken)
    {
        var store = StoreIn(settings);
        if (request.Verb == TerminalVerb.Restore)
        {
            // A store that is damaged cannot be opened, and is the very one to restore.
            return OfflineRestore.Answer(store, request.Path!, TimeProvider.System);
        }

        var hasStore = File.Exists(store);
        if (!hasStore && request.Verb is TerminalVerb.Backup or TerminalVerb.Export)
        {
            return TerminalAnswer.Refusal(ExitCode.Findings, $"{StoreOptions.PathSetting}: {StoreWording.NoneYet(store)}");
        }

        await using var app = OnCallBotHost.Build(StartMode.Terminal, settings, around, hasStore || !request.IsDryRun ? null : KeepNothing);

        return await app.Services.GetRequiredService<TerminalDesk>().AnswerAsync(request, cancellationToken);
    }

    /// <summary>What only looks leaves no store behind where none was.</summary>
    private static void KeepNothing(WebApplicationBuilder builder) => builder.Services
        .AddSingleton(provider => new InMemoryTeamStore(TeamState.Empty.With(provider.GetRequiredService<IHolidayBook>())))
        .AddSingleton<ITeamStore>(provider => provider.GetRequiredService<InMemoryTeamStore>())
        .AddSingleton<IOutbox>(provider => provider.GetRequiredService<InMemoryTeamStore>());

    private static string StoreIn(IConfiguration settings) => (settings.Get<StoreOptions>() ?? new()).Path;

    /// <summary>What the person who started the program can mend is one line for them, never a stack trace.</summary>
    private static async Task<int> InWordsAsync(Surroundings around, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (StartRefusedException refused)
        {
            return await RefuseAsync(around, refused.Message);
        }
        catch (OptionsValidationException invalid)
        {
            return await RefuseAsync(around, string.Join("; ", invalid.Failures));
        }
        catch (AggregateException several) when (several.InnerExceptions.All(one => one is OptionsValidationException))
        {
            return await RefuseAsync(around, string.Join("; ", several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(one => one.Failures)));
        }
        catch (StoreException failure)
        {
            return await RefuseAsync(around, $"{StoreOptions.PathSetting}: {StoreWording.Of(failure)}");
        }
    }

    private static async Task<int> RefuseAsync(Surroundings around, string why)
    {
        await around.Errors.WriteLineAsync(why.ReplaceLineEndings(" "));

        return ExitCode.WrongUse;
    }
}
