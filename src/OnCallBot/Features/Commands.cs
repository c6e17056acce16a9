using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Telemetry;
using OnCallBot.Wording;

namespace OnCallBot.Features;

/// <summary>Answers every command, whichever door it came through.</summary>
internal sealed partial class Commands(
    IEnumerable<CommandTable> tables,
    IServiceProvider services,
    ITeamStore store,
    AskerFinder askers,
    BotMetrics metrics,
    TimeProvider clock,
    ILogger<Commands> logger)
{
    private readonly Dictionary<string, CommandTable> _tables = tables.ToDictionary(table => table.Command, StringComparer.OrdinalIgnoreCase);

    public async ValueTask<Answer> AnswerAsync(string command, string text, Caller caller, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        using var trace = metrics.Traces.StartActivity(command);
        var team = store.Current;
        var asker = caller.User is { } user ? await askers.FindAsync(new SlackUserId(user), team, cancellationToken) : new Asker(User: null, Engineer: null, caller.Zone);
        var bound = caller.ChannelId is { } channel ? team.FindRotationIn(channel, caller.ChannelName) : null;

        if (!_tables.TryGetValue(command, out var table))
        {
            return new Answer(AnswerKind.WrongUse, AnswerWording.UnknownButton);
        }

        var typed = text.Trim();
        var now = clock.GetUtcNow();
        var (verb, word, words) = table.Pick(typed, now.DateIn(asker.Zone ?? TimeZoneInfo.Utc));
        var request = new CommandRequest(table.Command, word, words, asker, bound, team, now, caller.Audience, caller.TriggerId, caller.IsInModal);
        var answer = await verb(services).AnswerAsync(request, cancellationToken);
        var took = clock.GetElapsedTime(began);
        metrics.Answered(table.Command, word, Name(answer.Kind), took);
        trace?.SetTag("oncallbot.verb", word);
        Log.Answered(logger, table.Command, answer.Kind, caller.Audience, took.TotalMilliseconds, word, bound?.Id);

        return word.Length == 0 && answer.Kind is AnswerKind.NotFound or AnswerKind.WrongUse && MeantVerb.Find(table.Words, typed) is { } meant && (meant.IsSlip || answer.Kind == AnswerKind.NotFound)
            ? Asking(answer, table, meant, caller.Audience)
            : answer;
    }

    private static string Name(AnswerKind kind) => kind switch
    {
        AnswerKind.Found => "found",
        AnswerKind.Confided => "confided",
        AnswerKind.Done => "done",
        AnswerKind.Opened => "opened",
        AnswerKind.NotFound => "not_found",
        AnswerKind.WrongUse => "wrong_use",
        AnswerKind.Findings => "findings",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such answer."),
    };

    /// <summary>What was typed is not what was meant, maybe: it is asked before anything else is said, and nothing is done unasked.</summary>
    private static Answer Asking(Answer answer, CommandTable table, MeantVerb meant, Audience audience)
    {
        var (command, label) = ($"{table.Command} {meant.Words}", Voice.AsTyped(meant.Words));
        var question = MisunderstoodWording.DidYouMean($"{table.Command} {label}");
        answer = answer with { Choices = [new Choice(label, command), .. answer.Choices] };

        // The terminal asks just this before it lists the choices.
        return audience == Audience.Terminal ? answer : answer with
        {
            Summary = Mrkdwn.Of($"{question} {answer.Summary}"),
            Blocks = [Shapes.Section(question), .. answer.Blocks],
        };
    }

    private static partial class Log
    {
        // The verb is a word of the program's own; what was typed behind it is nobody else's business.
        [LoggerMessage(Level = LogLevel.Information, Message = "Answered {Command} with {Outcome} for {Audience} after {Milliseconds:0.0} ms; verb: {Verb}, rotation: {Rotation}")]
        public static partial void Answered(ILogger logger, string command, AnswerKind outcome, Audience audience, double milliseconds, string verb, RotationId? rotation);
    }
}
