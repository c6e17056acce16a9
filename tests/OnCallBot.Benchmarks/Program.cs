using System.Globalization;
using OnCallBot.Benchmarks.Delivery;
using OnCallBot.Benchmarks.Durability;
using OnCallBot.Benchmarks.Fairness;
using OnCallBot.Benchmarks.Holidays;
using OnCallBot.Benchmarks.Homes;
using OnCallBot.Benchmarks.Load;
using OnCallBot.Benchmarks.Reminders;
using OnCallBot.Benchmarks.Runbooks;
using OnCallBot.Benchmarks.Scheduling;
using OnCallBot.Benchmarks.Sockets;
using OnCallBot.Benchmarks.Swaps;
using OnCallBot.Slack;

return args switch
{
    ["commands"] => await CommandCost.RunAsync(),
    ["start"] => await StartAndMemory.RunAsync(),
    ["holidays"] => await HolidayCost.RunAsync(),
    ["reminders"] => ReminderCost.Run(),
    ["jobs"] => await TickCost.RunAsync(),
    ["outbox"] => await OutboxCost.RunAsync(),
    ["serve-outbox", var path, var slack] => await ServerProgram.RunAsync(DeliveryVictim.Build(path, slack, new OutboxOptions())),
    ["home"] => await HomeCost.RunAsync(),
    ["serve-homes", var slack, var whose] => await ServerProgram.RunAsync(BotServer.Build(HomeCost.Team(withHomes: whose == "all"), new Uri(slack))),
    ["chart"] => ChartSpeed.Run(),
    ["search"] => SearchLoad.Run(),
    ["swaps"] => await SwapCost.RunAsync(),
    ["serve-bare", var bytes] => await ServerProgram.RunAsync(BareServer.Build(int.Parse(bytes, CultureInfo.InvariantCulture))),
    ["serve-small"] => await ServerProgram.RunAsync(BotServer.Build(Teams.Small)),
    ["serve-large"] => await ServerProgram.RunAsync(BotServer.Build(Teams.Large(TimeProvider.System))),
    ["serve-sockets", var slack] => await ServerProgram.RunAsync(BotServer.Build(Teams.Small, new Uri(slack), isOverSockets: true)),
    ["sockets"] => await SocketCost.RunAsync(),
    ["soak"] => await SocketSoak.RunAsync(),
    ["store"] => await StoreSpeed.RunAsync(),
    ["kill", "--rounds", var rounds] => await KillRounds.RunAsync(int.Parse(rounds, CultureInfo.InvariantCulture)),
    ["powercuts", "--rounds", var rounds] => PowerCutRounds.Run(int.Parse(rounds, CultureInfo.InvariantCulture)),
    ["deliver", "--rounds", var rounds] => await DeliveryRounds.RunAsync(int.Parse(rounds, CultureInfo.InvariantCulture), messages: 1_000),
    ["stop", "--rounds", var rounds] => await StopRounds.RunAsync(int.Parse(rounds, CultureInfo.InvariantCulture), messages: 1_000),
    ["victim-delivers", var path, var slack, var messages, var seed] =>
        await DeliveryVictim.RunAsync(path, slack, int.Parse(messages, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture)),
    ["victim-commits", var path] => await Victim.CommitAsync(path),
    ["victim-restores", var path, var one, var other] => await Victim.RestoreAsync(path, one, other),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("commands  what a signed /oncall costs, against a bare endpoint and with 1,000 rotations");
    Console.Error.WriteLine("sockets   what /oncall costs over Socket Mode against HTTP, and 100 envelopes a second for a minute");
    Console.Error.WriteLine("soak      1,000 disconnects of every kind over 10,000 envelopes: which were handled once and answered once");
    Console.Error.WriteLine("start     from process start to ready, and memory after 10,000 requests");
    Console.Error.WriteLine("search    runbook search over up to 10,000 runbooks, against a linear scan");
    Console.Error.WriteLine("swaps     ranking candidates among 200 engineers, and 1,000 swaps approved in a row");
    Console.Error.WriteLine("holidays  the calendars of a team of four countries: read cold, what they keep, looked up");
    Console.Error.WriteLine("reminders a year's holiday reminders of 500 engineers worked out, and which of them are due");
    Console.Error.WriteLine("jobs      a look at 10,000 jobs with nothing due");
    Console.Error.WriteLine("outbox    10,000 messages over 100 channels, at the pace that Slack takes");
    Console.Error.WriteLine("home      what commands feel of 500 homes that are published, and how fast these are");
    Console.Error.WriteLine("chart     the picture and the verdict of /oncall fairness, for 4 and for 40 people");
    Console.Error.WriteLine("store     commits a second, backup, start with 8,000 rows");
    Console.Error.WriteLine("kill --rounds N       kills a writing process N times in each of several ways, and looks what is left");
    Console.Error.WriteLine("deliver --rounds N    kills the bot N times while it delivers 1,000 messages to a Slack that errs");
    Console.Error.WriteLine("stop --rounds N       asks the bot to stop N times while it has 1,000 messages to deliver to a Slack that errs");
    Console.Error.WriteLine("powercuts --rounds N  cuts the power of a simulated disk N times, and looks what is left");

    return 2;
}
