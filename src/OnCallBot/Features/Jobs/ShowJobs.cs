using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Scheduling;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Wording;

namespace OnCallBot.Features.Jobs;

/// <summary><c>/oncall jobs</c>: each job, when it was last done and when it will be, and what waits in the outbox; for admins.</summary>
internal sealed class ShowJobs(JobBoard board, IEnumerable<IFetching> fetching, IOutbox outbox) : IVerb
{
    private const int Most = 40;

    public ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(Answer(request));

    private Answer Answer(CommandRequest request)
    {
        var own = request.Asker.Engineer is { } engineer ? AdminRights.RotationsOf(request.Team, engineer.Id).Select(rotation => rotation.Id).ToHashSet() : [];
        if (request.Asker.User is not null && own.Count == 0)
        {
            return new Answer(AnswerKind.NotFound, JobsWording.AdminsOnly(RotationsAsked.Of(request).Shown, request.VoiceIn(Question.ZoneOf(request)) with { Mentions = false }));
        }

        var rows = board.All(request.Team).Where(row => request.Asker.User is null || row.Plan.Subject.Length == 0 || own.Contains(new RotationId(row.Plan.Subject))).ToList();
        var most = request.Audience == Audience.Terminal ? int.MaxValue : Most;
        var fetched = fetching.SelectMany(one => one.Times()).Select(one => JobsWording.Fetched(one.What, one.Last, one.Next, one.Failed, request.VoiceIn(Question.ZoneOf(request))));
        List<Mrkdwn> lines = [.. Shortened.To(rows, most, row => Line(row, request), JobsWording.More), .. fetched];

        return new Answer(
            AnswerKind.Confided,
            JobsWording.Summary(rows.Count, outbox.Pending.Count),
            [Shapes.Section(JobsWording.Title), .. Shapes.Sections(lines), Shapes.Context(JobsWording.Waiting(outbox.Pending.Count))],
            []);
    }

    private static Mrkdwn Line(JobBoard.Entry row, CommandRequest request)
    {
        var rotation = request.Team.Rotations.GetValueOrDefault(new RotationId(row.Plan.Subject));
        var zone = request.Asker.Zone ?? rotation?.Zone ?? TimeZoneInfo.Utc;

        return JobsWording.Line(row.Job.Name, rotation?.Name, row.Last?.DoneAt, row.Last is null ? row.Plan.Timetable.Next(request.Now) : row.Next, request.VoiceIn(zone));
    }
}
