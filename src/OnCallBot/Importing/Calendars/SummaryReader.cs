using System.Collections.Frozen;
using System.Text.RegularExpressions;
using OnCallBot.Domain;
using OnCallBot.Domain.People;

namespace OnCallBot.Importing.Calendars;

/// <summary>
/// Reads «Ana on leave», «Leave: Engineer A», «PTO - Dana», «Office closed». A piece between dashes or colons counts when
/// all its words are names or known ones; what stands in brackets is a remark of no account.
/// </summary>
internal sealed partial class SummaryReader(CalendarPeople people)
{
    private static readonly FrozenSet<string> Leave = Words("leave vacation vacations pto ooo oof off away absent absence sick sabbatical urlaub");
    private static readonly FrozenSet<string> LeaveInTitles = Words("leave vacation vacations pto ooo absence absences urlaub");
    private static readonly FrozenSet<string> Holiday = Words("holiday holidays");
    private static readonly FrozenSet<string> Company = Words("company closed closure shutdown");
    private static readonly FrozenSet<string> Other = Words(
        "a and am all annual are at bank bereavement compassionate compensatory day days from full half im in is leaves maternity of office offices on out paid parental paternity personal pm public s study the time to today und unpaid until week weeks wide");

    /// <summary>Whether a calendar that is called so holds leave, whatever else is in its name.</summary>
    public static bool IsOfLeave(string title) => Slug.Of(title).Split('-').Any(LeaveInTitles.Contains);

    public SummaryReading Read(string text)
    {
        var all = new SummaryReading([], IsLeave: false, IsHoliday: false, IsCompany: false, HasRemarks: false, MentionsSomebody: false);
        foreach (var piece in Separator().Split(Bracket().Replace(text, " ")).Select(piece => Slug.Of(piece)).Where(piece => piece.Length > 0))
        {
            var read = Piece(piece.Split('-'));
            all = read.HasRemarks
                ? all with { HasRemarks = true, MentionsSomebody = all.MentionsSomebody || read.MentionsSomebody }
                : new SummaryReading(
                    [.. all.Named, .. read.Named],
                    all.IsLeave || read.IsLeave,
                    all.IsHoliday || read.IsHoliday,
                    all.IsCompany || read.IsCompany,
                    all.HasRemarks,
                    all.MentionsSomebody || read.MentionsSomebody);
        }

        return all;
    }

    private SummaryReading Piece(string[] words)
    {
        var named = new List<IReadOnlyList<Engineer>>();
        var (isLeave, isHoliday, isCompany, hasRemarks) = (false, false, false, false);
        for (var at = 0; at < words.Length;)
        {
            if (FindName(words.AsSpan(at), out var length) is { } found)
            {
                named.Add(found);
                at += length;
                continue;
            }

            var word = words[at];
            isLeave |= Leave.Contains(word) || words.AsSpan(at) is ["out", "of", "office", ..];
            isHoliday |= Holiday.Contains(word);
            isCompany |= Company.Contains(word) || words.AsSpan(at) is ["public" or "bank", "holiday" or "holidays", ..];
            hasRemarks |= !Leave.Contains(word) && !Holiday.Contains(word) && !Company.Contains(word) && !Other.Contains(word) && !word.All(char.IsAsciiDigit);
            at++;
        }

        return new SummaryReading(named, isLeave, isHoliday, isCompany, hasRemarks, named.Count > 0);
    }

    private IReadOnlyList<Engineer>? FindName(ReadOnlySpan<string> words, out int length)
    {
        for (length = Math.Min(words.Length, people.MostWords); length > 0; length--)
        {
            if (people.Find(string.Join('-', words[..length])) is { Count: > 0 } found)
            {
                return found;
            }
        }

        return null;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]", RegexOptions.NonBacktracking)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\s-+\s|[–—:|]", RegexOptions.NonBacktracking)]
    private static partial Regex Separator();
}
