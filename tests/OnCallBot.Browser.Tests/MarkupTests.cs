using OnCallBot.Browser.Tests.Support;

namespace OnCallBot.Browser.Tests;

public sealed class MarkupTests(Chromium chromium) : BrowserTest(chromium)
{
    /// <summary>What is written, and the elements that are drawn of it (class names left out).</summary>
    public static TheoryData<string, string> Markup { get; } = new()
    {
        { "*a* b", "<strong>a</strong> b" },
        { "2 * 3 * 4 and a*b*c", "2 * 3 * 4 and a*b*c" },
        { "*not bold * (no)", "*not bold * (no)" },
        { "(*bold*), *this*.", "(<strong>bold</strong>), <strong>this</strong>." },
        { "_a_b_ snake_case_name", "<em>a_b</em> snake_case_name" },
        { "*_~all~_*", "<strong><em><s>all</s></em></strong>" },
        { "`*x* <https://e.com|e>` *y*", "<code>*x* e</code> <strong>y</strong>" },
        { "*two\nlines*", "*two<br>lines*" },
        { "&lt;b&gt; &amp;lt; &amp;amp;", "&lt;b&gt; &amp;lt; &amp;amp;" },
        { "<https://e.com/a?b=1&amp;c=2|a *b*>", """<a href="https://e.com/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">a *b*</a>""" },
        { "see https://e.com/a, then", """see <a href="https://e.com/a" target="_blank" rel="noopener noreferrer">https://e.com/a</a>, then""" },
        { "<mailto:a@e.com|a@e.com>", """<a href="mailto:a@e.com" target="_blank" rel="noopener noreferrer">a@e.com</a>""" },
        { "<javascript:alert(1)|click> <data:text/html,x|y>", "<span>click</span> <span>y</span>" },
        { "<b onclick=alert(1)>", "<span>b onclick=alert(1)</span>" },
        { "a < b", "a &lt; b" },
        { "<@U0BEN> <@U0NOBODY|zed> <@U0ANA>", """<span data-user="U0BEN">@Ben</span> <span data-user="U0NOBODY">@zed</span> <span data-user="U0ANA">@Ana</span>""" },
        { "<#C0LUNCH> <#C0NOWHERE|gone>", """<button type="button">#lunch</button> <span>#gone</span>""" },
        { "<!here> <!channel|@channel> <!subteam^S1|@oncall>", "<span>@here</span> <span>@channel</span> <span>@oncall</span>" },
        { "<!date^1797238770^{date_num} {time_secs}|later>", "<time>2026-12-14 09:59:30</time>" },
        { "<!date^1797238770^{date_long}, {time}^https://e.com|later>", """<a href="https://e.com" target="_blank" rel="noopener noreferrer"><time>Monday, 14 December 2026, 09:59</time></a>""" },
        { "<!date^x^{date}|later> <!date^1797238770^{nonsense}|later>", "<time>later</time> <time>later</time>" },
        { ":tada: :nothing_like_that: 10:30:00", """<span role="img" aria-label="tada" title=":tada:">🎉</span> :nothing_like_that: 10:30:00""" },
        { "&gt; one\n&gt; *two*\nthree", "<blockquote>one<br><strong>two</strong></blockquote>three" },
        { "a\n```\n*x* &lt;i&gt;\n```\nb ``` c", "a<pre>*x* &lt;i&gt;</pre>b ``` c" },
    };

    [Theory]
    [MemberData(nameof(Markup))]
    public async Task Markup_is_drawn_as_Slack_draws_it(string written, string drawn)
    {
        var html = await Desk.Page.EvaluateAsync<string>(
            """
            async (written) => {
              const { mrkdwn } = await import('/playground/page/js/mrkdwn.js');
              const node = mrkdwn(written);
              node.querySelectorAll('*').forEach((one) => one.removeAttribute('class'));
              return node.innerHTML;
            }
            """,
            written);

        Assert.Equal(drawn, html);
    }
}
