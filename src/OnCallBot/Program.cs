using OnCallBot.Hosting;

await OnCallBotHost.Build(StartMode.Playground, Surroundings.OfThisProcess()).RunAsync();
