namespace OnCallBot.Domain.Names;

/// <summary>How far two spellings are apart: letters put in, left out, changed, or two neighbours exchanged.</summary>
public static class Spelling
{
    private const int Longest = 64;

    /// <summary>How many slips a word of that length may hold and still be taken for another: short words none.</summary>
    public static int Tolerance(int length) => length switch
    {
        < 4 => 0,
        < 8 => 1,
        _ => 2,
    };

    /// <summary>The distance, or <see cref="int.MaxValue"/> where it is more than <paramref name="limit"/>.</summary>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || left.Length > Longest || right.Length > Longest)
        {
            return int.MaxValue;
        }

        Span<int> beforeLast = stackalloc int[Longest + 1];
        Span<int> last = stackalloc int[Longest + 1];
        Span<int> current = stackalloc int[Longest + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            var least = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var change = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                var cost = Math.Min(change, Math.Min(last[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    cost = Math.Min(cost, beforeLast[column - 2] + 1);
                }

                current[column] = cost;
                least = Math.Min(least, cost);
            }

            // An exchange looks two rows back, so a row may go one past the limit and come back.
            if (least > limit + 1)
            {
                return int.MaxValue;
            }

            var spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }

        return last[right.Length] <= limit ? last[right.Length] : int.MaxValue;
    }
}
