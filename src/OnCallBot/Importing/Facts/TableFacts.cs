using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing.Facts;

/// <summary>A rotation's table, a row a week.</summary>
/// <param name="Columns">Duties or people; the cells are the other of the two.</param>
/// <param name="NamesDuties">Whether the columns are duties; null: to be found out.</param>
internal sealed record TableFacts(Place Place, IReadOnlyList<Stated> Columns, IReadOnlyList<TableRow> Rows, bool? NamesDuties = null);
