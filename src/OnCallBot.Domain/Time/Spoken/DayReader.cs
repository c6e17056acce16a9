namespace OnCallBot.Domain.Time.Spoken;

/// <summary>
/// Finds the time that somebody names among their words: a date, a day of the week, a week, a stretch of days.
/// A day without its year is the next such day, today included.
/// </summary>
public sealed class DayReader
{
    private const int WeekDays = 7;
    private const int WeekendDays = 2;

    private static readonly TimeOnly Evening = new(20, 0);

    private readonly string _words;
    private readonly DateOnly _today;
    private readonly List<DayToken> _tokens;

    private DayReader(string words, DateOnly today)
    {
        _words = words;
        _today = today;
        _tokens = DayToken.Split(words);
    }

    /// <param name="today">The day it is where the words were typed.</param>
    public static DayReading Read(string words, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(words);

        return words.Length == 0 ? new DayReading.None() : new DayReader(words, today).Read();
    }

    /// <summary>As it is read again, whatever day it is then.</summary>
    public static string Print(DateOnly day) => CalendarDays.Print(day);

    /// <summary>The same of several days: the first and the last.</summary>
    public static string Print(DayRange days) => days.Count == 1 ? Print(days.First) : $"{Print(days.First)}..{Print(days.Last)}";

    /// <summary>The words with slips in them mended, where that makes a date of them: «growth tomorow»; else null.</summary>
    public static string? FindCorrected(string words, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(words);

        var mended = words;
        foreach (var token in Enumerable.Reverse(DayToken.Split(words)))
        {
            if (DayVocabulary.FindNear(token.Text) is { } near)
            {
                mended = string.Concat(mended.AsSpan(0, token.Start), near, mended.AsSpan(token.End));
            }
        }

        return mended != words && Read(mended, today) is DayReading.Found ? mended : null;
    }

    private DayReading Read()
    {
        for (var at = 0; at < _tokens.Count; at++)
        {
            if (_tokens[at].Text == "now")
            {
                return Found(new When.Now(), at, at + 1);
            }

            if (ReadMoment(at, _today) is { } first)
            {
                return ReadFrom(at, first);
            }
        }

        return new DayReading.None();
    }

    private DayReading ReadFrom(int at, DayPhrase first)
    {
        if (first.Fault is { } fault)
        {
            return Wrong(fault, at, first.Next, first.Nearest);
        }

        var isSpan = IsAt(first.Next, DayToken.Span);
        if (first.Time is null && (isSpan || IsAt(first.Next, "to", "until", "till", "through")))
        {
            var last = ReadDay(first.Next + 1, first.First);
            if (last is { Fault: { } lastFault })
            {
                return Wrong(lastFault, first.Next + 1, last.Next, last.Nearest);
            }

            if (last is not null)
            {
                return last.Last < first.First
                    ? Wrong(DayFault.Backwards, at, last.Next, [$"{Print(last.First)}..{Print(first.Last)}"])
                    : Found(new When.Days(new DayRange(first.First, last.Last)), at, last.Next);
            }

            if (isSpan)
            {
                return Wrong(DayFault.Unfinished, at, first.Next + 1, [Print(first.First)]);
            }
        }

        When when = first.Time is { } time ? new When.Moment(first.First, time)
            : first.IsWeek ? new When.Week(first.First)
            : first.Days > 1 ? new When.Days(new DayRange(first.First, first.Last))
            : new When.Day(first.First);

        return Found(when, at, first.Next);
    }

    /// <summary>A day with a time of day behind it, or without; or a time of today.</summary>
    private DayPhrase? ReadMoment(int at, DateOnly from)
    {
        if (ReadDay(at, from) is not { } day)
        {
            return NumericDays.FindTime(_tokens[at], at + 1, _today);
        }

        var timeAt = IsAt(day.Next, "at") ? day.Next + 1 : day.Next;
        if (day.Fault is not null || day.Days > 1 || timeAt >= _tokens.Count || NumericDays.FindTime(_tokens[timeAt], timeAt + 1, day.First) is not { } time)
        {
            return day;
        }

        return time with { Nearest = [.. time.Nearest.Select(near => $"{Print(day.First)} {near}")] };
    }

    private DayPhrase? ReadDay(int at, DateOnly from)
    {
        if (at >= _tokens.Count)
        {
            return null;
        }

        return _tokens[at].Text switch
        {
            "today" => new DayPhrase(at + 1, _today),
            "tonight" => new DayPhrase(at + 1, _today, Time: Evening),
            "tomorrow" => new DayPhrase(at + 1, _today.AddDays(1)),
            "yesterday" => new DayPhrase(at + 1, _today.AddDays(-1)),
            "next" => ReadInWeek(at + 1, 1),
            "this" => ReadInWeek(at + 1, 0),
            "last" => ReadInWeek(at + 1, -1),
            "weekend" => ReadInWeek(at, 0),
            "in" => ReadDistance(at + 1),
            var word when DayVocabulary.FindWeekday(word) is { } weekday => ReadWeekday(at, weekday, from),
            _ => ReadDate(at, from),
        };
    }

    /// <summary>After «next», «this» or «last»: the week, or a day of it.</summary>
    private DayPhrase? ReadInWeek(int at, int weeks)
    {
        var monday = _today.AddDays(-DaysSinceMonday(_today.DayOfWeek) + (weeks * WeekDays));
        if (IsAt(at, "week", "weekend"))
        {
            return IsAt(at, "week") ? new DayPhrase(at + 1, monday, WeekDays) : new DayPhrase(at + 1, monday.AddDays(WeekDays - WeekendDays), WeekendDays);
        }

        return at < _tokens.Count && DayVocabulary.FindWeekday(_tokens[at].Text) is { } weekday
            ? new DayPhrase(at + 1, monday.AddDays(DaysSinceMonday(weekday)))
            : null;
    }

    private DayPhrase? ReadDistance(int at)
    {
        if (at + 1 >= _tokens.Count || DayVocabulary.FindNumber(_tokens[at].Text) is not { } number)
        {
            return null;
        }

        return _tokens[at + 1].Text switch
        {
            "day" or "days" => CalendarDays.After(at + 2, _today, number),
            "week" or "weeks" => CalendarDays.After(at + 2, _today, (long)number * WeekDays),
            _ => null,
        };
    }

    /// <summary>«thu», the next one; «thu 24 dec», if it is one.</summary>
    private DayPhrase ReadWeekday(int at, DayOfWeek weekday, DateOnly from)
    {
        if (at + 1 < _tokens.Count && ReadDate(at + 1, from) is { } date)
        {
            return date.Fault is null && date.First.DayOfWeek != weekday
                ? DayPhrase.Wrong(date.Next, DayFault.OtherWeekday, Print(date.First))
                : date;
        }

        return new DayPhrase(at + 1, from.AddDays((weekday - from.DayOfWeek + WeekDays) % WeekDays));
    }

    private DayPhrase? ReadDate(int at, DateOnly from)
    {
        if (NumericDays.FindDay(_tokens[at], at + 1, from) is { } numeric)
        {
            return numeric;
        }

        var month = DayVocabulary.FindMonth(_tokens[at].Text);
        if (month > 0)
        {
            return at + 1 < _tokens.Count && DayVocabulary.FindDayNumber(_tokens[at + 1].Text) is { } after ? ReadYear(at + 2, after, month, from) : null;
        }

        var monthAt = IsAt(at + 1, "of") ? at + 2 : at + 1;

        return DayVocabulary.FindDayNumber(_tokens[at].Text) is { } day && monthAt < _tokens.Count && DayVocabulary.FindMonth(_tokens[monthAt].Text) is var named and > 0
            ? ReadYear(monthAt + 1, day, named, from)
            : null;
    }

    private DayPhrase ReadYear(int at, int day, int month, DateOnly from) =>
        at < _tokens.Count && _tokens[at].Text.Length == 4 && DayVocabulary.FindNumber(_tokens[at].Text) is { } year
            ? CalendarDays.Of(at + 1, day, month, year, from)
            : CalendarDays.Of(at, day, month, year: null, from);

    private DayReading.Wrong Wrong(DayFault fault, int first, int next, IReadOnlyList<string> nearest)
    {
        var (start, end) = (_tokens[first].Start, _tokens[next - 1].End);

        return new DayReading.Wrong(fault, _words[start..end], nearest.Select(near => $"{_words[..start]}{near}{_words[end..]}").ToValueList());
    }

    private DayReading.Found Found(When when, int first, int next) =>
        new(when, _words[_tokens[first].Start.._tokens[next - 1].End], Without(first, next));

    private string Without(int first, int next)
    {
        if (first > 0 && IsAt(first - 1, "on", "at", "for", "from", "by"))
        {
            first--;
        }

        var before = _words.AsSpan(0, _tokens[first].Start).Trim();
        var after = _words.AsSpan(_tokens[next - 1].End).Trim();

        return before.Length > 0 && after.Length > 0 ? $"{before} {after}" : $"{before}{after}";
    }

    private bool IsAt(int at, params ReadOnlySpan<string> words) => at >= 0 && at < _tokens.Count && words.Contains(_tokens[at].Text);

    private static int DaysSinceMonday(DayOfWeek day) => ((int)day + WeekDays - 1) % WeekDays;
}
