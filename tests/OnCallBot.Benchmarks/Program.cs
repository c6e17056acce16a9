using System.Globalization;
using OnCallBot.Benchmarks.Load;
using OnCallBot.Benchmarks.Runbooks;

return args switch
{
    ["commands"] => await CommandCost.RunAsync(),
    ["start"] => await StartAndMemory.RunAsync(),
    ["search"] => SearchLoad.Run(),
    ["serve-bare", var bytes] => await ServerProgram.RunAsync(BareServer.Build(int.Parse(bytes, CultureInfo.InvariantCulture))),
    ["serve-small"] => await ServerProgram.RunAsync(BotServer.Build(Teams.Small)),
    ["serve-large"] => await ServerProgram.RunAsync(BotServer.Build(Teams.Large(TimeProvider.System))),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("commands  what a signed /oncall costs, against a bare endpoint and with 1,000 rotations");
    Console.Error.WriteLine("start     from process start to ready, and memory after 10,000 requests");
    Console.Error.WriteLine("search    runbook search over up to 10,000 runbooks, against a linear scan");

    return 2;
}
