using OnCallBot.Domain;
using OnCallBot.Domain.Names;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Time;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Wording;

namespace OnCallBot.Features.Zones;

/// <summary><c>/oncall timezone Europe/Berlin</c>, <c>/oncall timezone none</c>; an admin names a person first; <c>/oncall timezone</c> shows what holds.</summary>
internal sealed partial class ChooseZone(ITeamStore store, ILogger<ChooseZone> logger) : IVerb
{
    public const string Word = "timezone";
    private const string NoneWord = "none";

    public async ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var words = request.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var (person, zone) = Split(request, words);
        if ((person.Length == 0 ? request.Asker.Engineer : FindPerson(request, person)) is not { } engineer)
        {
            return person.Length > 0 || request.Asker.User is not null ? new Answer(AnswerKind.NotFound, MisunderstoodWording.YouUnknown) : new Answer(AnswerKind.WrongUse, ZoneWording.NobodyIsMe);
        }

        var isOwn = request.Asker.Engineer?.Id == engineer.Id;
        var voice = request.VoiceIn(Question.ZoneOf(request)) with { Mentions = false };
        if (zone.Length == 0)
        {
            return new Answer(AnswerKind.Confided, ZoneWording.Holds(engineer, isOwn ? request.Asker : null, request.Now, voice));
        }

        TimeZoneInfo? wanted = null;
        if (!zone.Equals(NoneWord, StringComparison.OrdinalIgnoreCase) && !ZoneReader.Read(zone).Succeeded(out wanted, out var wrong))
        {
            return Wrong(request, (Refusal.NoSuchZone)wrong, person);
        }

        // Whom nobody knows acts for nobody.
        var result = request.Asker is { User: not null, Engineer: null }
            ? new Refusal.NotTheirAdmin(engineer.Id)
            : await store.CommitAsync(team => SetZone.Decide(team, engineer.Id, wanted, request.Asker.Engineer?.Id, request.Now), cancellationToken);
        if (!result.Succeeded(out var changed, out var refusal))
        {
            return new Answer(refusal is Refusal.SameZone ? AnswerKind.Confided : AnswerKind.WrongUse, ZoneWording.Of(refusal, engineer, isOwn, voice));
        }

        Log.Changed(logger, engineer.Id.Value);
        var said = ZoneWording.Set(changed, isOwn, request.Now, voice);

        return new Answer(AnswerKind.Done, said, [Shapes.Section(said), Shapes.Context(ZoneWording.FilesWin)], [new Choice(ZoneWording.TakeBack, Typed(request, person, engineer.Zone?.Id ?? NoneWord))]);
    }

    /// <summary>A person's words, then a zone's: as few for the person as leave a zone, else none for the zone where all name somebody.</summary>
    private static (string Person, string Zone) Split(CommandRequest request, string[] words)
    {
        for (var start = 0; start < words.Length; start++)
        {
            var (person, zone) = (string.Join(' ', words[..start]), string.Join(' ', words[start..]));
            if ((start == 0 || FindPerson(request, person) is not null) && (zone.Equals(NoneWord, StringComparison.OrdinalIgnoreCase) || ZoneReader.Read(zone).Refusal is null))
            {
                return (person, zone);
            }
        }

        // What follows a person is meant to be a zone.
        for (var end = words.Length; end > 0; end--)
        {
            if (FindPerson(request, string.Join(' ', words[..end])) is not null)
            {
                return (string.Join(' ', words[..end]), string.Join(' ', words[end..]));
            }
        }

        return ("", string.Join(' ', words));
    }

    private static Engineer? FindPerson(CommandRequest request, string words)
    {
        if (words.StartsWith("<@", StringComparison.Ordinal) && words.EndsWith('>'))
        {
            return request.Team.FindEngineer(new SlackUserId(words[2..^1].Split('|')[0]));
        }

        return request.Team.Names.Find(words.TrimStart('@'), request.Bound?.Id).Succeeded(out var targets, out _) && targets is [Target.OfEngineer(var engineer), ..] ? engineer : null;
    }

    private static Answer Wrong(CommandRequest request, Refusal.NoSuchZone wrong, string person) =>
        new(AnswerKind.WrongUse, ZoneWording.NoSuchZone(wrong), [.. wrong.Near.Select(near => new Choice(near, Typed(request, person, near)))]);

    private static string Typed(CommandRequest request, string person, string zone) => $"{request.Command} {Word} {(person.Length == 0 ? "" : $"{person} ")}{zone}";

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The time zone of {Engineer} was set")]
        public static partial void Changed(ILogger logger, string engineer);
    }
}
