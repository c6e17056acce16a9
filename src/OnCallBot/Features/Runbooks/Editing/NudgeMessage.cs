using OnCallBot.Domain;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;
using SlackNet.WebApi;

namespace OnCallBot.Features.Runbooks.Editing;

/// <summary>Asks an owner team to review runbooks; what has been reviewed since says by whom, in place of the buttons.</summary>
internal sealed class NudgeMessage : IOutboxContent
{
    public const string ReviewedAction = "runbook-reviewed";
    public const string EditAction = "runbook-edit";
    private const string MessageKind = "runbook-reviews";

    public string Kind => MessageKind;

    public static IEnumerable<OutgoingMessage> Posts(ReviewNudge nudge) => NudgeKey.Of(nudge).Select(key => OutboxMessage.Post(MessageKind, key.ToString()).To(key.Recipient));

    /// <summary>Wherever it was asked for, it shows that it is done.</summary>
    public static IEnumerable<OutgoingMessage> Updates(TeamState team, RunbookCare care) => care.NudgedOn is { } day && team.Pipelines.GetValueOrDefault(care.Pipeline) is { } pipeline
        ? NudgeKey.Of(new ReviewNudge(care.Rotation, NudgeOwners.OwnerOf(pipeline), day, [care.Pipeline], care.NudgedTo)).Select(key => OutboxMessage.Update(MessageKind, key.ToString()).To(key.Recipient))
        : [];

    public Message? Render(string id, TeamState team, DateTimeOffset now)
    {
        if (NudgeKey.Find(id) is not { } key || team.Rotations.GetValueOrDefault(key.Rotation) is not { } rotation)
        {
            return null;
        }

        var asked = team.PipelinesOf(key.Rotation)
            .Where(pipeline => team.Runbooks.ContainsKey(pipeline.Id) && NudgeOwners.OwnerOf(pipeline) == key.Team && team.FindRunbookCare(pipeline.Id)?.NudgedOn == key.Day)
            .ToList();
        if (asked.Count == 0)
        {
            return null;
        }

        var owner = key.Team is { } owners ? team.Teams.GetValueOrDefault(owners) : null;
        var voice = new Voice(team, owner?.Zone ?? rotation.Zone, now, Mentions: false, Lasts: true);

        return new Message
        {
            Text = ReviewWording.Asked(owner?.Name, asked.Count).Value,
            Blocks = [Shapes.Section(ReviewWording.Asked(owner?.Name, asked.Count)), .. asked.SelectMany(pipeline => BlocksOf(pipeline, team, key.Day, voice)), Shapes.Context(ReviewWording.HowTo)],
            UnfurlLinks = false,
            UnfurlMedia = false,
        };
    }

    public IEnumerable<OutgoingMessage> WhenRefused(string id, string error, TeamState team) => [];

    private static IEnumerable<Block> BlocksOf(Pipeline pipeline, TeamState team, DateOnly day, Voice voice)
    {
        var runbook = team.Runbooks[pipeline.Id];
        yield return Shapes.Section(ReviewWording.Line(pipeline, runbook, team.FindRunbookCare(pipeline.Id), voice));
        if (runbook.ReviewedOn is not { } reviewed || reviewed < day)
        {
            yield return new ActionsBlock
            {
                Elements = [Shapes.Button(ReviewWording.Reviewed, ReviewedAction, pipeline.Id.Value), Shapes.Button(RunbookFormWording.Edit, EditAction, pipeline.Id.Value)],
            };
        }
    }
}
