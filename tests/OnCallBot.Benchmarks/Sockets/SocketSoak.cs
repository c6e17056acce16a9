using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OnCallBot.Slack;
using OnCallBot.Slack.SocketMode;
using SlackNet.Interaction;
using SlackNet.WebApi;

namespace OnCallBot.Benchmarks.Sockets;

/// <summary>A Slack that disconnects all the time, in every way that there is, and sends again whatever was not acknowledged.</summary>
internal sealed class SocketSoak
{
    private const int Disconnects = 1_000;
    private const int PerConnection = 10;

    private readonly SlackEnd _slack;
    private readonly ConcurrentDictionary<int, int> _unacknowledged = [];
    private readonly ConcurrentDictionary<int, int> _answers = [];
    private readonly Dictionary<string, int> _played = new(StringComparer.Ordinal);
    private TaskCompletionSource _acknowledged = new();
    private int _number;
    private int _again;

    private SocketSoak(SlackEnd slack) => _slack = slack;

    /// <returns>0 where every envelope was handled once and answered once.</returns>
    public static async Task<int> RunAsync()
    {
        var began = TimeProvider.System.GetTimestamp();
        await using var slack = await SlackEnd.StartAsync(errs: true);
        await using var bot = Build(slack);
        await bot.StartAsync();
        var connecting = bot.Services.GetRequiredService<SocketModeClient>().Connect();
        var soak = new SocketSoak(slack);
        await soak.PlayAsync();
        await connecting;
        var result = soak.Report(bot.Services.GetRequiredService<Handled>(), bot.Services.GetRequiredService<SocketModeState>(), TimeProvider.System.GetElapsedTime(began));
        await bot.StopAsync();

        return result;
    }

    private static WebApplication Build(SlackEnd slack)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.Configure<SlackOptions>(options => (options.BotToken, options.AppToken, options.ApiUrl) = ("xoxb-of-the-benchmarks", "xapp-of-the-benchmarks", slack.Api.AbsoluteUri));
        builder.Services.AddSingleton<Handled>();
        builder.Services.AddSlack(new SlackHandlers().Command<OnCommand>("/oncall"));

        // As the bot has it, but with as little patience as the soak has time.
        builder.Services.AddSingleton(new SocketModeOptions { FirstWait = TimeSpan.FromMilliseconds(1), LongestWait = TimeSpan.FromMilliseconds(20), Overlap = TimeSpan.FromMilliseconds(200) });
        var app = builder.Build();
        app.UseSlack(isOverHttp: false);

        return app;
    }

    private async Task PlayAsync()
    {
        var link = await _slack.GreetAsync();
        var reading = link.ReadAsync(Take);
        for (var disconnect = 0; disconnect < Disconnects; disconnect++)
        {
            var numbers = Enumerable.Range(0, PerConnection).Select(_ => ++_number).ToList();
            foreach (var number in numbers)
            {
                _unacknowledged[number] = 0;
            }

            switch (disconnect % 5)
            {
                case 0:
                    (link, reading) = await RenewAsync(link, reading);
                    continue;
                case 1:
                    Played("broken off at once");
                    await SendAsync(link, All());
                    link.Break();
                    break;
                case 2:
                    Played("closed with answers under way");
                    await SendAsync(link, All());
                    await link.CloseAsync(reading);
                    break;
                case 3:
                    Played("broken off halfway");
                    await SendAsync(link, All());
                    await UntilAsync(left: PerConnection / 2);
                    link.Break();
                    break;
                default:
                    Played("broken off when all was done");
                    await SendAsync(link, All());
                    await UntilAsync(left: 0);
                    link.Break();
                    break;
            }

            await reading;
            link = await _slack.GreetAsync();
            reading = link.ReadAsync(Take);
        }

        await SendAsync(link, All());
        await UntilAsync(left: 0);
        await link.CloseAsync(reading);
    }

    private async Task<(Link Link, Task Reading)> RenewAsync(Link link, Task reading)
    {
        Played("renewed");
        await SendAsync(link, All().Take(PerConnection / 2));
        await link.SendAsync("""{"type":"disconnect","reason":"refresh_requested"}"""u8.ToArray());
        var next = await _slack.GreetAsync();
        var reads = next.ReadAsync(Take);
        await SendAsync(link, All().Where(number => _unacknowledged[number] == 0));
        await UntilAsync(left: 0);
        await link.CloseAsync(reading);

        return (next, reads);
    }

    private List<int> All() => [.. _unacknowledged.Keys.Order()];

    private void Played(string what) => _played[what] = _played.GetValueOrDefault(what) + 1;

    private async Task SendAsync(Link link, IEnumerable<int> numbers)
    {
        foreach (var number in numbers.ToList())
        {
            if (_unacknowledged.TryGetValue(number, out var attempt))
            {
                _again += attempt > 0 ? 1 : 0;
                await link.SendAsync(Envelopes.Command(number, "/oncall", number.ToString(CultureInfo.InvariantCulture), "bench", _slack.ResponseUrl(number), attempt));
                _unacknowledged.TryUpdate(number, attempt + 1, attempt);
            }
        }
    }

    private void Take(string envelope, bool hasAnswer)
    {
        var number = int.Parse(envelope, CultureInfo.InvariantCulture);
        if (hasAnswer)
        {
            _answers.AddOrUpdate(number, 1, (_, before) => before + 1);
        }

        _unacknowledged.TryRemove(number, out _);
        Interlocked.Exchange(ref _acknowledged, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    private async Task UntilAsync(int left)
    {
        while (_unacknowledged.Count > left)
        {
            var more = Volatile.Read(ref _acknowledged).Task;
            if (_unacknowledged.Count > left)
            {
                await more.WaitAsync(TimeSpan.FromSeconds(30));
            }
        }
    }

    private int Report(Handled handled, SocketModeState state, TimeSpan took)
    {
        foreach (var (number, times) in _slack.Responses)
        {
            _answers.AddOrUpdate(number, times, (_, before) => before + times);
        }

        var all = Enumerable.Range(1, _number).ToList();
        var handledOnce = all.Count(number => handled.Times.GetValueOrDefault(number) == 1);
        var answeredOnce = all.Count(number => _answers.GetValueOrDefault(number) == 1);
        var never = all.Where(number => _answers.GetValueOrDefault(number) == 0).ToList();
        var twice = all.Where(number => _answers.GetValueOrDefault(number) > 1).ToList();
        Console.WriteLine($"{Disconnects:N0} disconnects over {_number:N0} envelopes in {took.TotalSeconds:F0} s: {handledOnce:N0} handled once, {answeredOnce:N0} answered once, {never.Count} never, {twice.Count} twice.");
        Console.WriteLine($"What Slack did: {string.Join(", ", _played.Select(entry => $"{entry.Key} {entry.Value}"))}; {_slack.Refused} addresses refused, {_again} envelopes sent again. {_slack.Responses.Count} answers went to a response_url; at most {state.MostAtOnce} connections at once.");
        Console.Error.Write(never.Count > 0 ? $"Never: {string.Join(' ', never.Take(20))}\n" : "");
        Console.Error.Write(twice.Count > 0 ? $"Twice: {string.Join(' ', twice.Take(20))}\n" : "");

        return handledOnce == _number && answeredOnce == _number && state.MostAtOnce <= 2 ? 0 : 1;
    }

    internal sealed class Handled
    {
        public ConcurrentDictionary<int, int> Times { get; } = [];
    }

    /// <summary>Takes up to some milliseconds, so that there is always something under way.</summary>
    internal sealed class OnCommand(Handled handled, TimeProvider clock) : ISlashCommandHandler
    {
        public async Task<SlashCommandResponse> Handle(SlashCommand command)
        {
            var number = int.Parse(command.Text, CultureInfo.InvariantCulture);
            handled.Times.AddOrUpdate(number, 1, (_, before) => before + 1);
            if (number % 3 > 0)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(number % 5), clock);
            }

            return new SlashCommandResponse { Message = new Message { Text = $"answer to {command.Text}" } };
        }
    }
}
