using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.Reminders;

namespace OnCallBot.Features.Reminders;

/// <summary>Which message of a reminder.</summary>
/// <param name="Row">The reminder's.</param>
/// <param name="Posting">Which time it was posted.</param>
/// <param name="IsDirect">The one that goes to the holder alone.</param>
internal readonly record struct ReminderKey(PartKey Row, int Posting, bool IsDirect)
{
    private const char Separator = '|';
    private const string Direct = "direct";

    public static ReminderKey InChannel(Reminder reminder) => new(reminder.Key, reminder.InChannel, IsDirect: false);

    public static ReminderKey ToHolder(Reminder reminder) => new(reminder.Key, reminder.Posted, IsDirect: true);

    public static ReminderKey? Find(string id) =>
        id.Split(Separator) is [var row, var posting, var place] && int.TryParse(posting, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new ReminderKey(RowOf(row), number, place == Direct)
            : null;

    /// <summary>The row that a button names.</summary>
    public static PartKey RowOf(string? value) => new(PartKind.Reminder, value ?? "");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Row.Id}{Separator}{Posting}{Separator}{(IsDirect ? Direct : "channel")}");
}
