using Microsoft.Extensions.DependencyInjection.Extensions;
using OnCallBot.Scheduling;
using OnCallBot.Slack;
using OnCallBot.Wording;

namespace OnCallBot.Features;

/// <summary>What a feature registers itself with: its services, its handlers in Slack, its verbs with their help.</summary>
internal sealed class BotBuilder
{
    private readonly Dictionary<string, CommandTable> _tables = new(StringComparer.Ordinal);

    public BotBuilder(IServiceCollection services)
    {
        Services = services;
        services.AddSingleton<AskerFinder>().AddSingleton<Commands>();
        Slack.Button<ShareAnswer>(AnswerMessages.ShareAction);
        for (var i = 0; i < AnswerMessages.MostButtons; i++)
        {
            Slack.Button<RunCommand>($"{AnswerMessages.RunAction}{i}");
        }
    }

    public IServiceCollection Services { get; }

    /// <summary>Where features register their buttons, forms, events and shortcuts.</summary>
    public SlackHandlers Slack { get; } = new();

    /// <summary>Adds a verb to a slash command.</summary>
    /// <param name="word">The verb's own word; empty: the verb answers whatever no other one does.</param>
    /// <param name="help">The forms that it answers, as the command's help shows them.</param>
    public BotBuilder Verb<TVerb>(string command, string word, params IEnumerable<HelpLine> help)
        where TVerb : class, IVerb
    {
        Services.TryAddSingleton<TVerb>();
        var table = TableOf(command);
        table.Add(word, services => services.GetRequiredService<TVerb>());
        table.Help.AddRange(help);

        return this;
    }

    /// <summary>Adds messages that are rendered when they are delivered.</summary>
    public BotBuilder Message<TContent>()
        where TContent : class, IOutboxContent
    {
        Services.AddSingleton<IOutboxContent, TContent>();

        return this;
    }

    /// <summary>Adds something that is done in Slack by way of the outbox.</summary>
    public BotBuilder Call<TCall>()
        where TCall : class, IOutboxCall
    {
        Services.AddSingleton<IOutboxCall, TCall>();

        return this;
    }

    /// <summary>Adds something that the clock makes the bot do.</summary>
    public BotBuilder Job<TJob>()
        where TJob : class, IScheduledJob
    {
        Services.AddSingleton<IScheduledJob, TJob>();

        return this;
    }

    /// <summary>Adds a look, every few seconds, at whether something is due.</summary>
    public BotBuilder Sweep<TSweep>()
        where TSweep : class, ISweep
    {
        Services.AddSingleton<ISweep, TSweep>();

        return this;
    }

    private CommandTable TableOf(string command)
    {
        if (!_tables.TryGetValue(command, out var table))
        {
            _tables[command] = table = new CommandTable(command);
            table.Add(CommandTable.HelpWord, _ => new ShowHelp(table));
            Services.AddSingleton(table);
            Slack.Command<SlashCommands>(command);
        }

        return table;
    }
}
