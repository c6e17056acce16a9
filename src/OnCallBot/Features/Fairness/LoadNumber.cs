using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;
using OnCallBot.Wording;

namespace OnCallBot.Features.Fairness;

/// <summary>A number of somebody's load, with the entries behind it.</summary>
/// <param name="Word">What asks for it.</param>
/// <param name="Duty">The duty whose shifts it counts; null: it counts something else.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Said">The number, as it is said.</param>
/// <param name="Entries">Why it is what it is: a line each; none where it is nought.</param>
internal sealed record LoadNumber(string Word, Duty? Duty, string Name, string Said, IReadOnlyList<Mrkdwn> Entries)
{
    private const string PrimaryWord = "primary";

    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        [PrimaryWord] = PrimaryWord,
        ["weekend"] = FairnessWording.WeekendsWord,
        ["weekends"] = FairnessWording.WeekendsWord,
        ["holiday"] = FairnessWording.HolidaysWord,
        ["holidays"] = FairnessWording.HolidaysWord,
        ["kept"] = FairnessWording.KeptWord,
        ["keeps"] = FairnessWording.KeptWord,
        ["double"] = FairnessWording.DoubleWord,
        ["given"] = FairnessWording.GivenWord,
        ["gave"] = FairnessWording.GivenWord,
        ["taken"] = FairnessWording.TakenWord,
        ["took"] = FairnessWording.TakenWord,
        ["ledger"] = FairnessWording.LedgerWord,
        ["debts"] = FairnessWording.LedgerWord,
        ["credits"] = FairnessWording.LedgerWord,
        ["owed"] = FairnessWording.LedgerWord,
        ["owes"] = FairnessWording.LedgerWord,
    };

    /// <summary>What asks for a number, in place of a word that means it; null: the word means none, or a duty.</summary>
    public static string? FindWord(string word) => Words.GetValueOrDefault(word);

    public bool IsMeantBy(FairnessQuestion question) => question.Number switch
    {
        PrimaryWord => Duty is { IsBackup: false },
        { } word => Word == word,
        null when question.IsBackup => Duty is { IsBackup: true },
        null => Duty?.Area is { } area && question.Areas.Contains(area),
    };

    /// <summary>Every number of a load, duties first.</summary>
    public static IReadOnlyList<LoadNumber> Of(EngineerLoad load, Voice voice) =>
    [
        .. load.Duties.Select(duty => new LoadNumber(duty.Duty.Name, duty.Duty, duty.Duty.Name, $"{duty.Count}", [.. duty.Shifts.Select(shift => FairnessWording.Shift(shift, voice))])),
        new(FairnessWording.WeekendsWord, null, FairnessWording.WeekendDays, $"{load.WeekendDays.Count}", [.. load.WeekendDays.Select(day => FairnessWording.WeekendDay(day, voice))]),
        new(FairnessWording.HolidaysWord, null, FairnessWording.Holidays, FairnessWording.HolidaysSaid(load), [.. load.HolidaysWorked.Select(one => FairnessWording.HolidayWorked(one, voice))]),
        new(FairnessWording.KeptWord, null, FairnessWording.HolidayCredits, FairnessWording.Signed(load.HolidayCredit), [.. load.HolidayLines.Select(line => FairnessWording.HolidayLine(line, voice))]),
        new(FairnessWording.DoubleWord, null, FairnessWording.DoubleDuties, $"{load.DoubleDuties.Count}", [.. load.DoubleDuties.Select(together => FairnessWording.DoubleDuty(together, voice))]),
        new(FairnessWording.LedgerWord, null, FairnessWording.Ledger, FairnessWording.Days(load.Owed),
            [.. load.Balances.SelectMany(balance => balance.Lines.Select(line => FairnessWording.Line(line, voice)).Prepend(FairnessWording.Balance(balance, voice)))]),
        new(FairnessWording.GivenWord, null, FairnessWording.Given, $"{load.Given.Count}", [.. load.Given.Select(line => FairnessWording.Line(line, voice))]),
        new(FairnessWording.TakenWord, null, FairnessWording.Taken, $"{load.Taken.Count}", [.. load.Taken.Select(line => FairnessWording.Line(line, voice))]),
    ];
}
