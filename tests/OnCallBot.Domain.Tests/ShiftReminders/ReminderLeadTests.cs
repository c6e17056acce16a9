using FsCheck.Xunit;
using OnCallBot.Domain.ShiftReminders;

namespace OnCallBot.Domain.Tests.ShiftReminders;

public sealed class ReminderLeadTests
{
    [Theory]
    [InlineData("2h", "02:00:00")]
    [InlineData(" 36 Hours ", "1.12:00:00")]
    [InlineData("2 days", "2.00:00:00")]
    [InlineData("a day", "1.00:00:00")]
    [InlineData("an hour", "01:00:00")]
    [InlineData("90 min", "01:30:00")]
    [InlineData("60m", "01:00:00")]
    [InlineData("off", "00:00:00")]
    [InlineData("None", "00:00:00")]
    public void It_is_read_as_people_say_it(string text, string lead) => Assert.Equal(TimeSpan.Parse(lead, System.Globalization.CultureInfo.InvariantCulture), ReminderLead.Find(text));

    [Theory]
    [InlineData("59m")]
    [InlineData("0h")]
    [InlineData("49h")]
    [InlineData("5 days")]
    [InlineData("3 weeks")]
    [InlineData("99999h")]
    [InlineData("-2h")]
    [InlineData("٢h")]
    [InlineData("2")]
    [InlineData("h")]
    [InlineData("banana")]
    [InlineData("")]
    public void What_is_too_short_or_too_long_or_no_time_is_not_read(string text) => Assert.Null(ReminderLead.Find(text));

    [Property]
    public bool What_is_written_is_read_again(byte minutes)
    {
        var lead = minutes == 0 ? ReminderLead.None : ReminderLead.Shortest + TimeSpan.FromMinutes(minutes * 11);

        return ReminderLead.Find(ReminderLead.Write(lead)) == lead;
    }
}
