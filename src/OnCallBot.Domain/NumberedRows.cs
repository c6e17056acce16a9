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

    public int Count => _rows.Count;

    /// <summary>The highest number of a row here; 0: there is none.</summary>
    public long Highest { get; }

    public T? Find(long number) => _rows.GetValueOrDefault(number);

    public T? Find(PartKey key) => Find(NumberOf(key));

    public NumberedRows<T> With(T row)
    {
        var number = NumberOf(row.Key);

        return new(_rows.SetItem(number, row), Math.Max(Highest, number));
    }

    public NumberedRows<T> Without(PartKey key)
    {
        var number = NumberOf(key);
        var left = _rows.Remove(number);

        return new(left, number < Highest ? Highest : left.Keys.LastOrDefault());
    }

    private static long NumberOf(PartKey key) => long.Parse(key.Id, CultureInfo.InvariantCulture);
}
