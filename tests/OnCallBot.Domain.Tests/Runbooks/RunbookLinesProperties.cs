using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OnCallBot.Domain.Runbooks;

namespace OnCallBot.Domain.Tests.Runbooks;

/// <summary>What stands in a form's field, and the items that are meant by it.</summary>
public sealed class RunbookLinesProperties
{
    private static readonly Gen<string> Words = Gen.Elements("kafka", "late", "a&b <c>", "48 h", "é😀", "x - y", "https://example.test/?a=b", "<!channel>", "#5");

    private static readonly Gen<string> Lines = Gen.NonEmptyListOf(Words).Select(words => string.Join(' ', words));

    private static readonly Gen<string> Items = Gen.NonEmptyListOf(Lines).Select(lines => string.Join('\n', lines.Take(3)));

    [Property]
    public Property Items_come_back_as_they_were() =>
        Prop.ForAll(Gen.ListOf(Items).ToArbitrary(), items => RunbookLines.Parse(RunbookLines.Print(items)).SequenceEqual(items, StringComparer.Ordinal));

    [Property]
    public void What_was_read_reads_the_same_again(string text)
    {
        var items = RunbookLines.Parse(text ?? "");

        Assert.Equal(items, RunbookLines.Parse(RunbookLines.Print(items)));
        Assert.All(items, item => Assert.Equal(item.Trim(), item));
        Assert.DoesNotContain(items, item => item.Length == 0 || item.Any(letter => char.IsControl(letter) && letter != '\n'));
    }

    [Theory]
    [InlineData("a\r\nb\rc", "a|b|c")]
    [InlineData("- a\n* b\n• c\n–d", "a|b|c|–d")]
    [InlineData("a\n  goes on\n\n\tand on\nb", "a/goes on/and on|b")]
    [InlineData("   a\nb", "a|b")]
    [InlineData(" \n\n \t", "")]
    [InlineData("a\u0000b\u001bc", "a b c")]
    public void A_line_is_an_item_unless_it_begins_with_blanks(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', RunbookLines.Parse(text).Select(item => item.Replace('\n', '/'))));
}
