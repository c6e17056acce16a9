using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing.Facts;

/// <param name="Week">Which week, as written.</param>
/// <param name="Cells">Below each column what it says, or nothing.</param>
internal sealed record TableRow(Stated Week, IReadOnlyList<IReadOnlyList<Stated>> Cells);
