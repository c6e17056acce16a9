using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using OnCallBot.Playground.State;

namespace OnCallBot.Playground.Page;

/// <summary><c>/playground/clock</c>: what time it is for the bot, and setting it.</summary>
internal sealed partial class ClockEndpoint(PlaygroundClock clock, PageState state, Feed feed)
{
    private const string Example = """{"now":"2026-12-14T08:59:30Z"}""";

    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="body">Whatever came: it need not be JSON.</param>
    public PageAnswer Set(string body)
    {
        if (!Json.TryParse(body, out var json))
        {
            return PageAnswer.Bad($"Send JSON, such as {Example}; {{\"now\":null}} is the machine's own time again.");
        }

        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("now", out var nothing) && nothing.ValueKind == JsonValueKind.Null)
        {
            clock.Release();
            return Told();
        }

        if (json.FindText("now") is not { } written)
        {
            return PageAnswer.Bad($"\"now\" is missing or no text. Send it such as {Example}.");
        }

        if (!Iso().IsMatch(written)
            || !DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now))
        {
            return PageAnswer.Bad($"\"{written}\" is no moment. Send it with its offset from UTC, such as {Example}.");
        }

        if (now < Earliest || now >= Latest)
        {
            return PageAnswer.Bad($"\"{written}\" is too far away: the clock goes from {Earliest.Year} to {Latest.Year - 1}.");
        }

        clock.Set(now);

        return Told();
    }

    public PageAnswer Get() => PageAnswer.Ok(state.Clock());

    // A date with a time, and with Z or an offset: without one, nobody knows which moment is meant.
    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Iso();

    private PageAnswer Told()
    {
        feed.Publish("clock", state.Clock());

        return PageAnswer.Ok(state.Clock());
    }
}
