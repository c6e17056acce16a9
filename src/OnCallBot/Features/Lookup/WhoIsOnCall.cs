using OnCallBot.Domain;
using OnCallBot.Domain.Names;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time.Spoken;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Lookup;

/// <summary><c>/oncall</c>, <c>/oncall growth</c>, <c>/oncall profit metrics next week</c>, <c>/oncall @dana</c>: whatever no other verb answers.</summary>
internal sealed class WhoIsOnCall : IVerb
{
    private const string RunbookCommand = "/runbook";

    public ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(
        request.Words.Length == 0 ? Answer(request) // What is asked most needs no reading.
        : PlainQuestion.IsOfAsker(request, out var rest) ? ShowPerson.OfAsker(request with { Words = rest })
        : Answer(request with { Words = PlainQuestion.Words(request) }));

    private static Answer Answer(CommandRequest request)
    {
        if (request.Team.Rotations.Count == 0)
        {
            return new Answer(AnswerKind.NotFound, LookupWording.NoTeam);
        }

        if (!Question.TryRead(request, out var question, out var misunderstood))
        {
            return misunderstood;
        }

        if (question.Mentioned is { } user)
        {
            return ShowPerson.Mentioned(request, user, question);
        }

        if (question.Name.Length == 0)
        {
            return OfRotations(request, RotationsAsked.Of(request), question);
        }

        if (!request.Team.Names.Find(question.Name, request.Bound?.Id).Succeeded(out var targets, out var refusal))
        {
            return Misunderstood.Name(request, refusal, question.Said);
        }

        return targets[0] switch
        {
            Target.OfEngineer(var engineer) => PersonAnswer.For(request, engineer, question.When),
            Target.OfRotation => OfRotations(request, new RotationsAsked([.. targets.OfType<Target.OfRotation>().Select(target => target.Rotation)], Others: 0), question),
            _ => OfTargets(request, targets, question),
        };
    }

    private static Answer OfRotations(CommandRequest request, RotationsAsked rotations, Question question)
    {
        if (question.When is When.Days)
        {
            return ScheduleAnswer.For(request, rotations.Shown, area: null, _ => true, question.When, ScheduleAnswer.UsualWeeks);
        }

        var parts = rotations.Shown.Select(rotation =>
        {
            var voice = VoiceFor(request, rotation);
            var roster = Roster.On(request.Team, rotation, question.When, voice.Zone, request.Now);

            return (Blocks: LookupBlocks.Overview(roster, question.When, voice), Summary: LookupBlocks.Summary(roster, name: null, _ => true, question.When, voice));
        });

        var more = rotations.Others > 0 ? LookupWording.MoreRotations(rotations.Others, Typed(rotations.Shown[^1].Name, question.Said)) : default;

        return Of(parts, more, [.. LeadOn(request, question), new Choice(LookupWording.Schedule, Command(request, $"schedule {question.Name}"))]);
    }

    private static Answer OfTargets(CommandRequest request, ValueList<Target> targets, Question question)
    {
        var shown = targets.Take(RotationsAsked.Most).ToList();
        if (question.When is When.Days)
        {
            return ShowSchedule.OfTargets(request, shown, question.When, ScheduleAnswer.UsualWeeks);
        }

        var parts = shown.Select(target => OfTarget(request, target, question));
        var others = targets.Count - shown.Count;
        var rotation = request.Team.Rotations[shown[^1].BelongsTo!.Value].Name;
        var more = others > 0 ? LookupWording.MoreRotations(others, Typed(question.Name, rotation, question.Said)) : default;
        var choices = LeadOn(request, question);
        if (shown is [Target.OfArea or Target.OfPipeline])
        {
            choices = choices.Append(new Choice(LookupWording.Runbook, $"{RunbookCommand} {question.Name}"));
        }

        return Of(parts, more, [.. choices]);
    }

    private static (IEnumerable<Block> Blocks, Mrkdwn Summary) OfTarget(CommandRequest request, Target target, Question question)
    {
        var rotation = request.Team.Rotations[target.BelongsTo!.Value];
        var voice = VoiceFor(request, rotation);
        var roster = Roster.On(request.Team, rotation, question.When, voice.Zone, request.Now);

        return target switch
        {
            Target.OfArea(var area) => OfChain(roster, area.Name, roster.ChainFor(area, request.Team.PipelinesOf(area.Id).ToValueList()), question.When, voice),
            Target.OfPipeline(var pipeline) => OfChain(roster, pipeline.Name, roster.ChainFor(request.Team.Areas[pipeline.Area], [pipeline]), question.When, voice),
            Target.OfDuty(_, var duty) => (
                LookupBlocks.Backup(roster, duty, question.When, voice),
                LookupBlocks.Summary(roster, duty.Name, asked => asked.Id == duty.Id, question.When, voice)),
            _ => throw new ArgumentException($"No chain for {target}.", nameof(target)),
        };
    }

    private static (IEnumerable<Block> Blocks, Mrkdwn Summary) OfChain(Roster roster, string name, EscalationChain chain, When when, Voice voice) => (
        LookupBlocks.Chain(roster, name, chain, when, voice),
        LookupBlocks.Summary(roster, name, duty => duty.IsBackup || duty.Area == chain.Area.Id, when, voice));

    private static Answer Of(IEnumerable<(IEnumerable<Block> Blocks, Mrkdwn Summary)> parts, Mrkdwn more, IReadOnlyList<Choice> choices)
    {
        var blocks = new List<Block>();
        Mrkdwn? summary = null;
        foreach (var part in parts)
        {
            if (blocks.Count > 0)
            {
                blocks.Add(new DividerBlock());
            }

            blocks.AddRange(part.Blocks);
            summary = summary is { } before ? Mrkdwn.Of($"{before}\n{part.Summary}") : part.Summary;
        }

        if (!more.IsEmpty)
        {
            blocks.Add(Shapes.Context(more));
        }

        return new Answer(AnswerKind.Found, summary ?? LookupWording.NoTeam, blocks, choices);
    }

    // Who is asked for now may be asked for next.
    private static IEnumerable<Choice> LeadOn(CommandRequest request, Question question) =>
        question.Said.Length == 0 ? [new Choice(LookupWording.NextWeek, Command(request, $"{question.Name} next week"))] : [];

    private static Voice VoiceFor(CommandRequest request, Rotation rotation) => request.VoiceIn(request.Asker.ZoneFor(rotation));

    private static string Command(CommandRequest request, string words) => $"{request.Command} {words.Trim()}";

    private static string Typed(params IEnumerable<string> words) => string.Join(' ', words.Where(word => word.Length > 0));
}
