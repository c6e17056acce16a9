using OnCallBot.Domain;
using OnCallBot.Domain.Runbooks;

namespace OnCallBot.Benchmarks.Runbooks;

/// <summary>What search is measured against: a look at every line for as many of the words as it has.</summary>
internal sealed class LinearScan(TeamState team)
{
    private readonly (Runbook Runbook, string Text)[] _lines = [.. team.Runbooks.Values.SelectMany(runbook => runbook.Lines().Select(line => (runbook, line.Said.Text)))];

    public Runbook? Search(string query)
    {
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (best, most) = (default(Runbook), 0);
        foreach (var (runbook, text) in _lines)
        {
            var found = words.Count(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
            if (found > most)
            {
                (best, most) = (runbook, found);
            }
        }

        return best;
    }
}
