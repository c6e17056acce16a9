using System.Collections.Immutable;
using System.Globalization;

namespace OnCallBot.Domain;

/// <summary>Rows by a number that counts up: in their order, and with the next number at hand however many there are.</summary>
internal sealed class NumberedRows<T>
    where T : class, ITeamPart
{
    private readonly ImmutableSortedDictionary<long, T> _rows;

    private NumberedRows(ImmutableSortedDictionary<long, T> rows, long highest) => (_rows, Highest) = (rows, highest);

    public static NumberedRows<T> Empty { get; } = new(ImmutableSortedDictionary<long, T>.Empty, highest: 0);

    public IEnumerable<T> All => _rows.Values;

    /// <summary>Those with a lower number, the highest first. Whoever takes a few does not walk through all.</summary>
    public IEnumerable<T> Before(long number)
    {
        for (var at = Math.Min(number - 1, Highest); at > 0; at--)
        {
            if (Find(at) is { } row)
            {
                yield return row;
            }
        }
    }

    public int Count => _rows.Count;

    /// <summary>The highest number that a row here ever had; 0: there was none.</summary>
    public long Highest { get; }

    public T? Find(long number) => _rows.GetValueOrDefault(number);

    public T? Find(PartKey key) => Find(NumberOf(key));

    public NumberedRows<T> With(T row)
    {
        var number = NumberOf(row.Key);

        return new(_rows.SetItem(number, row), Math.Max(Highest, number));
    }

    public NumberedRows<T> Without(PartKey key) => new(_rows.Remove(NumberOf(key)), Highest);

    private static long NumberOf(PartKey key) => long.Parse(key.Id, CultureInfo.InvariantCulture);
}
