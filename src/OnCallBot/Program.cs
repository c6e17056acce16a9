using OnCallBot.Cli;
using OnCallBot.Hosting;

return await OnCallBotProgram.RunAsync(args, Surroundings.OfThisProcess(), CancellationToken.None);
