using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;
using OnCallBot.Wording;

namespace OnCallBot.Features.Audit;

/// <summary><c>/oncall log</c>, <c>/oncall log 50</c>, <c>/oncall log @dana</c>, <c>/oncall log swap 12</c>, <c>/oncall log 2026-12-24</c>: for admins.</summary>
internal sealed class ShowLog : IVerb
{
    // With what stands around them, what a message takes.
    private const int MostCharacters = 9_000;

    public ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(Answer(request));

    private static Answer Answer(CommandRequest request)
    {
        var rotations = Readable(request);
        if (request.Asker.User is not null && rotations.Count == 0)
        {
            return new Answer(AnswerKind.NotFound, AuditWording.AdminsOnly(RotationsAsked.Of(request).Shown, request.VoiceIn(Question.ZoneOf(request)) with { Mentions = false }));
        }

        if (!LogQuestion.TryRead(request, out var question, out var misunderstood))
        {
            return misunderstood;
        }

        var zone = request.Asker.Zone ?? (rotations is [var first, ..] ? first.Zone : TimeZoneInfo.Utc);
        var words = new AuditWording(request.VoiceIn(zone) with { Mentions = false }, rotations, question.Person?.Id, question.Swap, question.Days);
        var (shown, hasMore) = Page(request, question, rotations, zone, words);
        if (shown.Count == 0)
        {
            return new Answer(AnswerKind.NotFound, words.None);
        }

        return new Answer(
            AnswerKind.Confided,
            words.Summary(shown.Count),
            [Shapes.Section(words.Title), .. Shapes.Sections(shown.Select(one => one.Line)), .. hasMore && shown.Count < question.Count ? [Shapes.Context(AuditWording.AsManyAsFit(shown.Count))] : (SlackNet.Blocks.Block[])[]],
            hasMore ? [new Choice(AuditWording.Older, question.Older(request, shown[^1].Number))] : []);
    }

    /// <summary>The rotations whose log the asker may read here.</summary>
    private static List<Rotation> Readable(CommandRequest request)
    {
        IEnumerable<Rotation> here = request.Bound is { } bound ? [bound] : request.Team.RotationsByName;

        return [.. here.Where(rotation => request.Asker.User is null || (request.Asker.Engineer is { } engineer && AdminRights.IsAdmin(request.Team, rotation.Id, engineer.Id)))];
    }

    private static (IReadOnlyList<(long Number, Mrkdwn Line)> Shown, bool HasMore) Page(CommandRequest request, LogQuestion question, List<Rotation> rotations, TimeZoneInfo zone, AuditWording words)
    {
        // Whoever sits at the terminal reads what no rotation has, too.
        var scope = request.Asker.User is null ? null : rotations.Select(rotation => rotation.Id).ToHashSet();
        var most = request.Audience == Audience.Terminal ? int.MaxValue : MostCharacters;
        var shown = new List<(long Number, Mrkdwn Line)>();
        var characters = 0;
        foreach (var entry in AuditTrail.Read(request.Team, scope, question.Person?.Id, question.Swap, question.Days?.In(zone), question.Before ?? long.MaxValue))
        {
            var line = words.Line(entry);
            characters += line.Value.Length;
            if (shown.Count == question.Count || (shown.Count > 0 && characters > most))
            {
                return (shown, HasMore: true);
            }

            shown.Add((entry.Number, line));
        }

        return (shown, HasMore: false);
    }
}
