using System.Net.ServerSentEvents;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using OnCallBot.Playground;

namespace OnCallBot.Tests.Playground;

/// <summary>Hears what the playground tells one person's page.</summary>
internal sealed class PageListener : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    private PageListener(HttpResponseMessage response, IAsyncEnumerator<SseItem<string>> events)
    {
        _response = response;
        _events = events;
    }

    public static async Task<PageListener> OpenAsync(PlaygroundDriver slack, PlaygroundPerson person)
    {
        var response = await slack.Http.GetAsync(new Uri($"/playground/events?as={person.Id}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        var events = SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync().GetAsyncEnumerator();
        var listener = new PageListener(response, events);
        await listener.NextAsync("ready");

        return listener;
    }

    /// <summary>The next event of this type; others are passed over.</summary>
    public async Task<JsonElement> NextAsync(string type)
    {
        while (await _events.MoveNextAsync())
        {
            if (_events.Current.EventType == type)
            {
                return JsonElement.Parse(_events.Current.Data);
            }
        }

        throw new InvalidOperationException($"The stream ended before any {type}.");
    }

    /// <summary>The event of this type, letting time pass in such steps until it comes; and those that came before it.</summary>
    public async Task<(JsonElement Event, IReadOnlyList<string> Before)> NextAfterAsync(string type, FakeTimeProvider time, TimeSpan passes)
    {
        var before = new List<string>();
        while (true)
        {
            var next = _events.MoveNextAsync().AsTask();
            while (!next.IsCompleted)
            {
                time.Advance(passes);
                await Task.Yield();
            }

            Assert.True(await next, $"The stream ended before any {type}.");
            if (_events.Current.EventType == type)
            {
                return (JsonElement.Parse(_events.Current.Data), before);
            }

            before.Add(_events.Current.EventType);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _events.DisposeAsync();
        _response.Dispose();
    }
}
