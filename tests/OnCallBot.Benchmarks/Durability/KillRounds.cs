using System.Diagnostics;
using System.Globalization;
using OnCallBot.Storage;

namespace OnCallBot.Benchmarks.Durability;

/// <summary>Kills a process that writes, opens what it left, and looks whether all that it promised is there.</summary>
internal sealed class KillRounds(string folder, int seed)
{
    private readonly Random _random = new(seed);
    private readonly string _path = Path.Combine(folder, "oncall.db");
    private int _promises;
    private int _journals;

    /// <returns>0 where nothing was lost or torn.</returns>
    public static async Task<int> RunAsync(int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("oncallbot-kill-");
        try
        {
            var run = new KillRounds(folder.FullName, seed: 1);
            await run.DuringCommitsAsync(rounds);
            await run.AfterTheFirstCommitsAsync(rounds);
            await run.DuringRestoresAsync(Math.Max(1, rounds / 2));

            return 0;
        }
        catch (Exception exception) when (exception is StoreException or FaultException)
        {
            Console.Error.WriteLine(exception.Message);

            return 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task DuringCommitsAsync(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            var promised = await KillAsync(["victim-commits", _path], lines: _random.Next(1, 80), TimeSpan.FromMilliseconds(_random.NextDouble() * 5));
            CheckCommits(promised, $"round {round}, killed during commits");
            CheckBackup();
        }

        Report("during commits", rounds, "commits");
    }

    private async Task AfterTheFirstCommitsAsync(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            // Every other time the store is new as well.
            if (round % 2 == 0)
            {
                File.Delete(_path);
            }

            var promised = await KillAsync(["victim-commits", _path], lines: _random.Next(1, 4), TimeSpan.Zero);
            CheckCommits(promised, $"round {round}, killed after the first commits");
        }

        Report("right after the first commits of a process", rounds, "commits");
    }

    private async Task DuringRestoresAsync(int rounds)
    {
        string[] backups = [Path.Combine(folder, "one.db"), Path.Combine(folder, "other.db")];
        foreach (var backup in backups)
        {
            await Victim.WriteBackupAsync(backup, backup);
        }

        for (var round = 0; round < rounds; round++)
        {
            await KillAsync(["victim-restores", _path, .. backups], lines: _random.Next(1, 6), TimeSpan.FromMilliseconds(_random.NextDouble() * 50));
            _journals += HasJournal ? 1 : 0;
            using var store = TeamStoreFile.Open(_path, TimeProvider.System);
            var words = store.Current.Areas.Values.Select(area => area.Name).Distinct(StringComparer.Ordinal).ToArray();
            if (store.Current.Areas.Count != 200 || words.Length != 1)
            {
                throw new FaultException($"Round {round}: a restore left {store.Current.Areas.Count} rows of {words.Length} backups.");
            }
        }

        Report("during restores", rounds, "restores");
    }

    private bool HasJournal => new FileInfo(_path + "-journal") is { Exists: true, Length: > 0 };

    private void CheckCommits(IReadOnlyList<string> promised, string when)
    {
        _journals += HasJournal ? 1 : 0;
        using var store = TeamStoreFile.Open(_path, TimeProvider.System);
        var last = promised.Max(line => int.Parse(line, CultureInfo.InvariantCulture));
        var found = CountingState.NumberIn(store.Current);
        if (found < last)
        {
            throw new FaultException($"Lost: {when}, commit {last} was acknowledged, and the store has {found}.");
        }

        if (CountingState.FindFault(store) is { } fault)
        {
            throw new FaultException($"Torn: {when}, {fault}.");
        }
    }

    private void CheckBackup()
    {
        if (File.Exists(_path + ".backup"))
        {
            using var backup = TeamStoreFile.Open(_path + ".backup", TimeProvider.System);
            if (CountingState.FindFault(backup) is { } fault)
            {
                throw new FaultException($"A backup is torn: {fault}.");
            }
        }
    }

    /// <returns>Every line that the process had written when it was killed.</returns>
    private async Task<IReadOnlyList<string>> KillAsync(IEnumerable<string> arguments, int lines, TimeSpan delay)
    {
        using var process = Process.Start(Start(arguments))!;
        var written = new List<string>();
        while (written.Count < lines)
        {
            written.Add(await process.StandardOutput.ReadLineAsync() ?? throw new FaultException($"The process ended by itself: {await process.StandardError.ReadToEndAsync()}"));
        }

        // Meanwhile its output must not fill the pipe.
        var rest = process.StandardOutput.ReadToEndAsync();
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, TimeProvider.System);
        }

        process.Kill();
        await process.WaitForExitAsync();
        var text = await rest;

        // A line without its end was still being written.
        written.AddRange(text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        _promises += written.Count;

        return written;
    }

    private static ProcessStartInfo Start(IEnumerable<string> arguments)
    {
        var start = OwnProgram.With(arguments);
        start.RedirectStandardError = true;

        return start;
    }

    private void Report(string when, int rounds, string what)
    {
        Console.WriteLine($"killed {when}: {rounds} rounds, {_promises} {what} acknowledged, none lost or torn; {_journals} times the journal had to be read");
        (_promises, _journals) = (0, 0);
    }

    private sealed class FaultException(string message) : Exception(message);
}
