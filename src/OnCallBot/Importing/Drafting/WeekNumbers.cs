using System.Globalization;
using System.Text.RegularExpressions;
using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Documents;
using OnCallBot.Importing.Facts;

namespace OnCallBot.Importing.Drafting;

/// <summary>Checks that a table's weeks follow one another, and finds the day on which the first one begins, where the table has dates.</summary>
internal static partial class WeekNumbers
{
    private const int Days = 7;
    private static readonly string[] Words = ["week", "weeks", "wk", "w", "cycle", "rotation", "no", "nr", "number", "of", "from", "to", "until", "starting", "beginning"];

    public static Said<DateOnly>? Read(TableFacts table, ICollection<UnreadLine> unread, ICollection<ImportError> errors)
    {
        var first = (Said<DateOnly>?)null;
        var last = (int?)null;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var week = table.Rows[i].Week;
            var date = Day().Match(week.Text);
            if (date.Success && Wordings.FindDay(date.Value) is { } day)
            {
                first ??= new Said<DateOnly>(Back(day, i), week.Place);
                if (Back(day, i) != first.Value)
                {
                    errors.Add(new ImportError.WeekOutOfOrder(week.Place, week.Text, Iso(first.Value.AddDays(i * Days))));
                }
            }

            var rest = Day().Replace(week.Text, "");
            if (Number().Match(rest) is { Success: true } match)
            {
                rest = rest.Remove(match.Index, match.Length);
                var number = int.Parse(match.Value, CultureInfo.InvariantCulture);
                if (last is { } before && number != before + 1)
                {
                    errors.Add(new ImportError.WeekOutOfOrder(week.Place, week.Text, (before + 1).ToString(CultureInfo.InvariantCulture)));
                }

                last = number;
            }

            if (Labels.Folded(rest).Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(Words, StringComparer.Ordinal).Any() || Labels.HasRemark(rest))
            {
                unread.Add(new UnreadLine(UnreadKind.Line, week.Text, week.Place));
            }
        }

        return first;
    }

    private static DateOnly Back(DateOnly day, int weeks) => day.DayNumber < weeks * Days ? DateOnly.MinValue : day.AddDays(-weeks * Days);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Day();

    [GeneratedRegex("[0-9]{1,4}", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
