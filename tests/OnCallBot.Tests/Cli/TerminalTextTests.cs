using OnCallBot.Cli;
using OnCallBot.Features;
using OnCallBot.Slack;
using SlackNet.Blocks;

namespace OnCallBot.Tests.Cli;

/// <summary>Block Kit as a terminal shows it.</summary>
public sealed class TerminalTextTests
{
    private const string Escape = "\u001b";

    [Theory]
    [InlineData("*Growth*: Ana", "Growth: Ana")]
    [InlineData("_until_ ~Monday~ `09:00`", "until Monday 09:00")]
    [InlineData("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name")]
    [InlineData("*bold _and italic_*", "bold and italic")]
    [InlineData("&lt;b&gt; &amp;amp; [red]", "<b> &amp; [red]")]
    [InlineData("<https://example.com/a?b=1&amp;c=2|the page> of <@U0ANA|ana> in <#C0DATA|data>", "the page (https://example.com/a?b=1&c=2) of @ana in #data")]
    [InlineData("<https://example.com> by <@U0ANA>, <!here>", "https://example.com by @U0ANA, @here")]
    [InlineData("<!date^1767600000^{date}|5 January>", "5 January")]
    public void Markup_becomes_plain_text(string markup, string plain)
    {
        Assert.Equal($"{plain}\n", Show(new SectionBlock { Text = new Markdown(markup) }));
    }

    [Fact]
    public void A_table_keeps_its_columns_however_narrow_the_terminal_is()
    {
        var table = "```week  Profit  Growth  Engagement  Backup for all of them\n1     Ana     Ben     Cleo        Dana```";

        Assert.Equal($"{table.Trim('`')}\n", Show(new SectionBlock { Text = new Markdown(table) }, width: 40));
    }

    [Fact]
    public void Sentences_are_wrapped_between_words()
    {
        var text = Show(new SectionBlock { Text = new PlainText("Numbers do not align with numbers on business reports") }, width: 40);

        Assert.Equal("Numbers do not align with numbers on \nbusiness reports\n".Replace(" \n", "\n", StringComparison.Ordinal), text.Replace(" \n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Somebodys_control_characters_never_reach_the_terminal()
    {
        var text = Show(new SectionBlock { Text = new PlainText($"before{Escape}[2Jafter\a") }, hasColours: true);

        Assert.DoesNotContain($"{Escape}[2J", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\a', text);
    }

    [Fact]
    public void Without_colours_there_is_no_escape_sequence()
    {
        var blocks = new Block[] { new HeaderBlock { Text = "Growth" }, new SectionBlock { Text = new Markdown("*Ana* `09:00`") }, new DividerBlock() };

        Assert.DoesNotContain(Escape, Show(blocks), StringComparison.Ordinal);
        Assert.Contains($"{Escape}[1m", Show(blocks, hasColours: true), StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_may_have_meant_is_shown_as_it_would_be_typed()
    {
        var answer = new Answer(AnswerKind.WrongUse, Mrkdwn.Of($"Which one?"), new Choice("Growth Metrics", "/oncall growth metrics"));

        Assert.EndsWith("\n  oncallbot oncall growth metrics\n", TerminalText.Of(answer, Surroundings.Unlimited, hasColours: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_stand_in_columns_and_context_below()
    {
        var section = new SectionBlock { Fields = [new Markdown("*Profit*\nAna"), new Markdown("*Backup for all*\nDana\nand Ben")] };
        var context = new ContextBlock { Elements = [new Markdown("until Monday")] };

        Assert.Equal("Profit  Ana\nBackup for all  Dana\n                and Ben\nuntil Monday\n".Replace("Profit  ", "Profit          ", StringComparison.Ordinal), Show([section, context]));
    }

    private static string Show(Block block, int width = Surroundings.Unlimited, bool hasColours = false) => Show([block], width, hasColours);

    private static string Show(IReadOnlyList<Block> blocks, int width = Surroundings.Unlimited, bool hasColours = false) =>
        TerminalText.Of(new Answer(AnswerKind.Found, Mrkdwn.Of($"summary"), blocks, []), width, hasColours);
}
