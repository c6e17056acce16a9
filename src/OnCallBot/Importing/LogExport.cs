using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Swaps;
using OnCallBot.Importing.Yaml;

namespace OnCallBot.Importing;

/// <summary>Writes who did what when, oldest first, a line each.</summary>
internal static class LogExport
{
    public const string Key = "log";

    public static void Write(YamlOut yaml, TeamState team) => yaml.Lines(Key, team.Audit, (line, entry) => Write(line, entry, team));

    private static void Write(YamlOut yaml, AuditEntry entry, TeamState team)
    {
        yaml.Text("at", Moment(entry.At));
        yaml.Text("by", entry.By is { } by ? Name(by, team) : null);
        yaml.Text("did", Words(entry.Action));
        yaml.Text("team", entry.Rotation is { } rotation ? team.Rotations.GetValueOrDefault(rotation)?.Name ?? rotation.Value : null);
        if (AuditSubject.TryReadLeave(entry, out var engineer, out var days))
        {
            yaml.Text("of", Name(engineer, team));
            yaml.Text("days", days.ToString());
        }
        else if (AuditSubject.TryReadFiles(entry, out var rows, out var files))
        {
            yaml.Text("files", files);
            yaml.Text("rows", rows.ToString(CultureInfo.InvariantCulture));
        }
        else if (AuditSubject.FindSwap(entry) is { } swap)
        {
            yaml.Text("swap", swap.ToString());
            Write(yaml, team.FindSwap(swap), team);
        }
        else
        {
            yaml.Text("what", entry.Subject);
        }
    }

    private static void Write(YamlOut yaml, Swap? swap, TeamState team)
    {
        if (swap is not null)
        {
            yaml.Text("duty", swap.Given.Duty.Value);
            yaml.Text("from", Moment(swap.Given.During.Start));
            yaml.Text("people", string.Join(", ", swap.Parties.Select(party => Name(party, team))));
        }
    }

    /// <summary>«SwapRevertWanted» as «swap revert wanted».</summary>
    private static string Words(AuditAction action) => string.Concat(action.ToString().Select((letter, at) => at > 0 && char.IsAsciiLetterUpper(letter) ? $" {letter}" : $"{letter}")).ToLowerInvariant();

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Name(EngineerId engineer, TeamState team) => team.Engineers.GetValueOrDefault(engineer)?.Name ?? engineer.Value;
}
