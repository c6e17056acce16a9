using OnCallBot.Importing.Feeds;

namespace OnCallBot.Tests.Features.Imports;

public sealed class FeedAddressTests
{
    [Theory]
    [InlineData("webcal://calendar.example.com/leave.ics?key=1")]
    [InlineData("WEBCAL://calendar.example.com/leave.ics?key=1")]
    [InlineData("https://calendar.example.com:443/leave.ics?key=1")]
    [InlineData("https://CALENDAR.example.com/leave.ics?key=1")]
    public void The_same_address_is_the_same_calendar(string address) =>
        Assert.Equal(FeedAddress.Find("https://calendar.example.com/leave.ics?key=1")!.Name, FeedAddress.Find(address)!.Name);

    [Theory]
    [InlineData("https://calendar.example.com/leave.ics?key=2")]
    [InlineData("https://calendar.example.com/LEAVE.ics?key=1")]
    [InlineData("http://calendar.example.com/leave.ics?key=1")]
    public void Another_address_is_another(string address) =>
        Assert.NotEqual(FeedAddress.Find("https://calendar.example.com/leave.ics?key=1")!.Name, FeedAddress.Find(address)!.Name, StringComparer.Ordinal);

    [Theory]
    [InlineData("https://calendar.example.com/secret/leave.ics?key=1", "^calendar\\.example\\.com-[0-9a-f]{8}\\.ics$")]
    [InlineData("https://müller.example/secret", "^xn--mller-kva\\.example-[0-9a-f]{8}\\.ics$")]
    [InlineData("http://[fd12::1]/secret", "^fd12--1-[0-9a-f]{8}\\.ics$")]
    public void It_goes_by_its_host(string address, string name)
    {
        Assert.Matches(name, FeedAddress.Find(address)!.Name);
        Assert.DoesNotContain("secret", $"{FeedAddress.Find(address)} {FeedAddress.Find(address)!.Ask(known: null)}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("leave.ics")]
    [InlineData("/etc/leave.ics")]
    [InlineData("https://")]
    [InlineData("file:///etc/passwd")]
    [InlineData("webcals:calendar.example.com")]
    [InlineData("https://ana:secret@calendar.example.com/leave.ics")]
    public void All_else_is_no_address(string text) => Assert.Null(FeedAddress.Find(text));
}
