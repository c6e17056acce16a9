using System.Net.Sockets;
using System.Text;
using OnCallBot.Cli;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Cli;

/// <summary>The command line and the bot, each a process of its own.</summary>
public sealed class RunningBotTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_bot_runs_it_answers_over_its_socket()
    {
        using var run = new ProgramRun();
        await using var bot = await StartAsync(run);

        var backup = await ProgramProcess.RunAsync(run, "backup", "copy.db");

        Assert.Equal((0, ""), (backup.ExitCode, backup.Errors));
        Assert.True(File.Exists(run.PathOf("copy.db")));
        await bot.LogsAsync("Backed the store up");
    }

    [Fact]
    public async Task A_second_bot_does_not_take_the_store_of_the_first()
    {
        using var run = new ProgramRun();
        await using var bot = await StartAsync(run);

        var second = await ProgramProcess.RunAsync(run, "playground");

        Assert.NotEqual(0, second.ExitCode);
        Assert.Empty(second.Output);
        Assert.StartsWith("ONCALL_DB: ", second.Errors, StringComparison.Ordinal);
        Assert.Contains("in use", second.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_use_ends_the_start_with_one_line()
    {
        using var run = new ProgramRun();
        await using var bot = await StartAsync(run);
        using var other = new ProgramRun().With("ASPNETCORE_URLS", bot.Address);

        var second = await ProgramProcess.RunAsync(other, "playground");

        Assert.NotEqual(0, second.ExitCode);
        Assert.StartsWith("ASPNETCORE_URLS: ", Assert.Single(second.Errors.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_socket_of_a_killed_bot_is_in_nobodys_way()
    {
        using var run = new ProgramRun();
        await using (var killed = await StartAsync(run))
        {
            killed.Process.Kill();
            await killed.Process.EndAsync();
        }

        var stale = File.Exists(SocketPath.For(run.PathOf("oncall.db")));
        var alone = await ProgramProcess.RunAsync(run, "backup", "alone.db");
        await using var next = await StartAsync(run);
        var asked = await ProgramProcess.RunAsync(run, "backup", "asked.db");

        Assert.True(stale);
        Assert.Equal((0, 0), (alone.ExitCode, asked.ExitCode));
    }

    [Fact]
    public async Task Only_the_bots_own_user_may_use_the_socket()
    {
        using var run = new ProgramRun();
        await using var bot = await StartAsync(run);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(SocketPath.For(run.PathOf("oncall.db"))));
        }
    }

    [Fact]
    public async Task Garbage_on_the_socket_does_no_harm()
    {
        using var run = new ProgramRun();
        await using var bot = await StartAsync(run);

        var answers = new List<string>();
        foreach (var garbage in new[] { "garbage\r\n\r\n", Post("{nope"), Post("null"), Post("""{"Verb":"Nonsense"}"""), Post("{}"), "GET /health/ready HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n" })
        {
            answers.Add(await SayAsync(SocketPath.For(run.PathOf("oncall.db")), garbage));
        }

        Assert.All(answers, answer => Assert.Matches("^HTTP/1.1 40[04]", answer));
        Assert.Equal(0, (await ProgramProcess.RunAsync(run, "backup", "copy.db")).ExitCode);
    }

    [Fact]
    public async Task A_store_with_a_very_long_path_is_reached_too()
    {
        using var run = new ProgramRun();
        var folder = Path.Combine(run.Folder, new string('x', 120));
        run.With("ONCALL_DB", Path.Combine(folder, "oncall.db"));
        await using var bot = await StartAsync(run);

        var backup = await ProgramProcess.RunAsync(run, "backup", "copy.db");

        Assert.Equal((0, ""), (backup.ExitCode, backup.Errors));
        await bot.LogsAsync("Backed the store up");
    }

    [Fact]
    public async Task What_is_for_terminals_is_not_served_to_the_network()
    {
        using var run = new ProgramRun();
        await using var bot = await StartAsync(run);
        using var client = new HttpClient(new SocketsHttpHandler());
        using var nothing = new StringContent("{}");

        using var answer = await client.PostAsync($"{bot.Address}{TerminalSocket.Address}", nothing, Cancelled);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<RunningBot> StartAsync(ProgramRun run) => await RunningBot.StartAsync(run, "playground");

    private static string Post(string body) => $"POST {TerminalSocket.Address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {body.Length}\r\n\r\n{body}";

    private static async Task<string> SayAsync(string socket, string request)
    {
        using var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), Cancelled);
        await connection.SendAsync(Encoding.ASCII.GetBytes(request), Cancelled);
        var answer = new byte[1000];
        var length = await connection.ReceiveAsync(answer, Cancelled);

        return Encoding.ASCII.GetString(answer, 0, length);
    }
}
