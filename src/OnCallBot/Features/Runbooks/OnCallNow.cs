using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time.Spoken;
using OnCallBot.Slack;
using OnCallBot.Wording;

namespace OnCallBot.Features.Runbooks;

/// <summary>Who is on call for an area or a pipeline at the moment of the question, said in the asker's time zone.</summary>
internal sealed class OnCallNow
{
    private static readonly When.Now Now = new();

    private readonly EscalationChain _chain;
    private readonly Roster _roster;

    private OnCallNow(CommandRequest request, EscalationChain chain)
    {
        var rotation = request.Team.Rotations[chain.Area.Rotation];
        _chain = chain;
        _roster = Roster.At(request.Team, rotation, request.Now);
        Voice = request.VoiceIn(request.Asker.ZoneFor(rotation));
    }

    public Voice Voice { get; }

    public Area Area => _chain.Area;

    /// <summary>Whoever holds the duty, in a line.</summary>
    public Mrkdwn Line => RunbookWording.OnCall(_chain.Duties, Area, Voice);

    /// <summary>The same for notifications: with names that can be read aloud.</summary>
    public Mrkdwn Summary => RunbookWording.OnCallSummary(_chain.Duties, Voice);

    public static OnCallNow For(CommandRequest request, Area area) => new(request, EscalationChain.For(request.Team, area, request.Now));

    public static OnCallNow For(CommandRequest request, Pipeline pipeline) => new(request, EscalationChain.For(request.Team, pipeline, request.Now));

    /// <summary>Holder and Backup, and what must not be overlooked of them.</summary>
    public IEnumerable<Mrkdwn> Lines() => [Line, RunbookWording.Backup(_chain.Backups, Voice), .. RosterNotes.Of(_roster, _chain, Now, Voice)];

    /// <summary>The teams that own the pipeline, where its runbook does not name them itself.</summary>
    public IEnumerable<Mrkdwn> Owners() =>
    [
        .. ShiftWording.Owners(_chain, Voice, OwnerRole.Primary).Select(RunbookWording.PrimaryOwner),
        .. ShiftWording.Owners(_chain, Voice, OwnerRole.Secondary).Select(RunbookWording.SecondaryOwner),
    ];
}
