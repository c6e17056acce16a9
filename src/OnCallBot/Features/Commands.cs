using OnCallBot.Domain.Names;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;
using OnCallBot.Storage;

namespace OnCallBot.Features;

/// <summary>Answers every command, whichever door it came through.</summary>
internal sealed partial class Commands(
    IEnumerable<CommandTable> tables,
    IServiceProvider services,
    ITeamStore store,
    AskerFinder askers,
    TimeProvider clock,
    ILogger<Commands> logger)
{
    private readonly Dictionary<string, CommandTable> _tables = tables.ToDictionary(table => table.Command, StringComparer.OrdinalIgnoreCase);

    public async ValueTask<Answer> AnswerAsync(string command, string text, Caller caller, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        var team = store.Current;
        var asker = caller.User is { } user ? await askers.FindAsync(new SlackUserId(user), team, cancellationToken) : new Asker(User: null, Engineer: null, caller.Zone);
        var bound = caller.ChannelId is { } channel ? team.FindRotationIn(channel, caller.ChannelName) : null;

        var table = _tables[command];
        var typed = text.Trim();
        var (verb, word, words) = table.Pick(typed);
        var request = new CommandRequest(table.Command, word, words, asker, bound, team, clock.GetUtcNow(), caller.Audience, caller.TriggerId);
        var answer = await verb(services).AnswerAsync(request, cancellationToken);
        var took = clock.GetElapsedTime(began);
        Log.Answered(logger, table.Command, answer.Kind, caller.Audience, took.TotalMilliseconds, word, bound?.Id);

        return word.Length == 0 && answer.Kind == AnswerKind.NotFound && MeantVerb(table, typed) is { } meant
            ? answer with { Choices = [meant, .. answer.Choices] }
            : answer;
    }

    /// <summary>A verb that the first word is a slip away from: «shedule 6» may have meant «schedule 6».</summary>
    private static Choice? MeantVerb(CommandTable table, string typed)
    {
        var first = typed.Split(' ', 2)[0];
        var meant = table.Words.FirstOrDefault(word => Spelling.Distance(first.ToLowerInvariant(), word, Spelling.Tolerance(first.Length)) < int.MaxValue);
        if (meant is null)
        {
            return null;
        }

        var words = $"{meant}{typed[first.Length..]}";

        return new Choice(words, $"{table.Command} {words}");
    }

    private static partial class Log
    {
        // The verb is a word of the program's own; what was typed behind it is nobody else's business.
        [LoggerMessage(Level = LogLevel.Information, Message = "Answered {Command} with {Outcome} for {Audience} after {Milliseconds:0.0} ms; verb: {Verb}, rotation: {Rotation}")]
        public static partial void Answered(ILogger logger, string command, AnswerKind outcome, Audience audience, double milliseconds, string verb, RotationId? rotation);
    }
}
