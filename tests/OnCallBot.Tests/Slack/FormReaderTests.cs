using OnCallBot.Slack.Guard;

namespace OnCallBot.Tests.Slack;

public sealed class FormReaderTests
{
    [Theory]
    [InlineData("text=growth", "growth")]
    [InlineData("a=1&text=growth&b=2", "growth")]
    [InlineData("text=next+week", "next week")]
    [InlineData("text=a%2Bb%20%26%3D%25", "a+b &=%")]
    [InlineData("text=%C3%9Cbergabe%20%F0%9F%93%9F", "Übergabe 📟")]
    [InlineData("text=Übergabe", "Übergabe")]
    [InlineData("text=a=b", "a=b")]
    [InlineData("text=", "")]
    [InlineData("text", "")]
    [InlineData("&&text=x&", "x")]
    [InlineData("text=100%", "100%")]
    [InlineData("text=%zz%4", "%zz%4")]
    [InlineData("text=%ff", "\uFFFD")]
    [InlineData("te%78t=x", "x")]
    public void A_field_is_read_as_browsers_write_it(string form, string text)
    {
        var fields = FormReader.Read(System.Text.Encoding.UTF8.GetBytes(form));

        Assert.Equal(text, fields["text"].ToString());
    }

    [Fact]
    public void A_long_field_is_read_whole()
    {
        var fields = FormReader.Read(System.Text.Encoding.UTF8.GetBytes("text=" + string.Concat(Enumerable.Repeat("%41+", 5000))));

        Assert.Equal(string.Concat(Enumerable.Repeat("A ", 5000)), fields["text"].ToString());
    }

    [Theory]
    [InlineData("text=a&text=b")]
    [InlineData("text=a&TEXT=b")]
    [InlineData("text=a&te%78t=b")]
    public void A_field_that_is_there_twice_has_no_one_meaning(string form)
    {
        Assert.Throws<MalformedDeliveryException>(() => FormReader.Read(System.Text.Encoding.UTF8.GetBytes(form)));
    }
}
