using System.Security.Cryptography;
using System.Text;

namespace OnCallBot.Domain.Runbooks;

/// <summary>What a runbook says, without where it stands: what people edit in Slack. Owners are no part of it, for they follow from more than the runbook.</summary>
public sealed record RunbookText(
    ValueList<string> CommonIssues,
    ValueList<string> DataTypes,
    ValueList<string> Slas,
    ValueList<string> OnCall,
    ValueList<string> Links,
    ValueList<string> Notes)
{
    private const int TraceLength = 16;

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<RunbookField> Fields { get; } =
        [RunbookField.Issue, RunbookField.DataType, RunbookField.Sla, RunbookField.OnCall, RunbookField.Link, RunbookField.Note];

    public static RunbookText Empty { get; } = new([], [], [], [], [], []);

    public bool IsEmpty => Fields.All(part => this[part].Count == 0);

    /// <summary>Another one means that it says something else.</summary>
    public string Trace => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u0001', Fields.SelectMany(part => this[part].Select(line => $"{part}\u0002{line}"))))))[..TraceLength];

    public ValueList<string> this[RunbookField field] => field switch
    {
        RunbookField.Issue => CommonIssues,
        RunbookField.DataType => DataTypes,
        RunbookField.Sla => Slas,
        RunbookField.OnCall => OnCall,
        RunbookField.Link => Links,
        RunbookField.Note => Notes,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Nobody edits it."),
    };

    public static RunbookText Of(Runbook runbook)
    {
        ArgumentNullException.ThrowIfNull(runbook);

        return Of(field => runbook.LinesOf(field).Select(said => said.Text).ToValueList());
    }

    public static RunbookText Of(Func<RunbookField, ValueList<string>> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);

        return new RunbookText(lines(RunbookField.Issue), lines(RunbookField.DataType), lines(RunbookField.Sla), lines(RunbookField.OnCall), lines(RunbookField.Link), lines(RunbookField.Note));
    }

    /// <summary>The lines that go and those that come, field by field; what only moves is neither.</summary>
    public static IEnumerable<(RunbookField Field, ValueList<string> Gone, ValueList<string> Come)> Between(RunbookText? before, RunbookText? after)
    {
        var (had, has) = (before ?? Empty, after ?? Empty);

        return Fields
            .Where(field => !had[field].Equals(has[field]))
            .Select(field => (field, had[field].Except(has[field], StringComparer.Ordinal).ToValueList(), has[field].Except(had[field], StringComparer.Ordinal).ToValueList()));
    }
}
