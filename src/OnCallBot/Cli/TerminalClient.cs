using System.Net.Sockets;
using OnCallBot.Domain;
using OnCallBot.Domain.Time;
using OnCallBot.Importing.Feeds;
using OnCallBot.Importing.Rotations;
using OnCallBot.Storage;
using OnCallBot.Wording;

namespace OnCallBot.Cli;

/// <summary>
/// Asks whoever has the store open: the bot through its socket while it runs, else this process, which opens the store for as long as that takes.
/// </summary>
/// <param name="findStore">The store's path.</param>
/// <param name="answerHere">Opens the store and answers; throws <see cref="StoreException"/> where it cannot be opened.</param>
internal sealed class TerminalClient(
    Surroundings around,
    TimeProvider clock,
    Func<string> findStore,
    Func<TerminalRequest, CancellationToken, Task<TerminalAnswer>> answerHere)
{
    private const int MostFileMegabytes = 16;

    // A bot that starts has the lock before its socket, one that stops has it longer, and another command has it for a moment.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(2);

    public async Task<int> RunAsync(Question question, CancellationToken cancellationToken)
    {
        var answer = await FindAnswerAsync(question, cancellationToken);
        await around.Output.WriteAsync(answer.Output);
        await around.Errors.WriteAsync(answer.Errors);

        return answer.ExitCode;
    }

    private async Task<TerminalAnswer> FindAnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var addresses = question.Files.Where(FeedAddress.IsMeant).ToList();
        if (addresses.Exists(address => FeedAddress.Find(address) is null))
        {
            return TerminalAnswer.Refusal(ExitCode.WrongUse, FeedWording.NoAddress);
        }

        if (FindFault(question, out var handoffZone) is { } fault)
        {
            return TerminalAnswer.Refusal(ExitCode.WrongUse, fault);
        }

        var files = new List<TerminalFile>();
        foreach (var file in question.Files.Where(file => !FeedAddress.IsMeant(file)))
        {
            if (await TryReadAsync(file, files, cancellationToken) is { } problem)
            {
                return TerminalAnswer.Refusal(question.Verb == TerminalVerb.Compare ? ExitCode.WrongUse : ExitCode.Findings, problem);
            }
        }

        var path = question.Path is null ? null : Path.GetFullPath(question.Path, around.Folder);
        var request = new TerminalRequest(question.Verb, question.Words, files, addresses, question.IsDryRun, path, around.Width, around.HasColours, around.Zone?.Id) { Rotation = question.Rotation, HandoffZone = handoffZone };

        return await AskAsync(request, cancellationToken);
    }

    /// <summary>What is wrong with what is said of a rotation, or null.</summary>
    private static string? FindFault(Question question, out string? zone)
    {
        zone = null;
        if (question is { Rotation: null, Zone: null })
        {
            return null;
        }

        if (!question.Files.Any(file => FeedAddress.IsMeant(file) || file.EndsWith(".ics", StringComparison.OrdinalIgnoreCase)))
        {
            return RotationWording.NoCalendar;
        }

        if (question.Zone is { } words)
        {
            if (!ZoneReader.Read(words).Succeeded(out var found, out var refusal))
            {
                return RotationWording.NoSuchZone(words, refusal is Refusal.NoSuchZone { Near: var near } ? near : []);
            }

            zone = found.Id;
        }

        return question.Rotation is { } name && Slug.Of(name).Length == 0 ? RotationWording.Of(RotationFault.NoWord, name, "") : null;
    }

    private async Task<TerminalAnswer> AskAsync(TerminalRequest request, CancellationToken cancellationToken)
    {
        var store = findStore();
        var began = clock.GetTimestamp();
        while (true)
        {
            if (await TryAskBotAsync(SocketPath.For(store), request, cancellationToken) is { } answer)
            {
                return answer;
            }

            try
            {
                return await answerHere(request, cancellationToken);
            }
            catch (StoreException failure) when (failure.Problem == StoreProblem.InUse && clock.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(Pause, clock, cancellationToken);
            }
            catch (StoreException failure)
            {
                return TerminalAnswer.Refusal(ExitCode.Findings, StoreWording.Of(failure));
            }
        }
    }

    /// <summary>Null: no bot listens there.</summary>
    private static async Task<TerminalAnswer?> TryAskBotAsync(string socket, TerminalRequest request, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, stop) =>
            {
                var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), stop);

                return new NetworkStream(connection, ownsSocket: true);
            },
        };
        using var client = new HttpClient(handler) { Timeout = LongestAnswer };
        try
        {
            using var response = await client.PostAsJsonAsync($"http://oncallbot{TerminalSocket.Address}", request, TerminalJson.Default.TerminalRequest, cancellationToken);

            return response.IsSuccessStatusCode
                ? await response.Content.ReadFromJsonAsync(TerminalJson.Default.TerminalAnswer, cancellationToken)
                : TerminalAnswer.Refusal(ExitCode.Findings, TerminalWording.BotFailed((int)response.StatusCode));
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError == HttpRequestError.ConnectionError)
        {
            return null;
        }
        catch (HttpRequestException failure)
        {
            return TerminalAnswer.Refusal(ExitCode.Findings, TerminalWording.BotLeft(failure.Message));
        }
    }

    /// <summary>Adds the file to the others, or says why not.</summary>
    private async Task<string?> TryReadAsync(string file, List<TerminalFile> files, CancellationToken cancellationToken)
    {
        try
        {
            var path = Path.GetFullPath(file, around.Folder);
            if (new FileInfo(path) is { Exists: true } found && found.Length + files.Sum(one => one.Content.Length) > MostFileMegabytes * 1024 * 1024)
            {
                return TerminalWording.TooLarge(file, MostFileMegabytes);
            }

            files.Add(new TerminalFile(file, await File.ReadAllBytesAsync(path, cancellationToken)));

            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return TerminalWording.Unreadable(file, failure.Message);
        }
    }
}
