using System.Globalization;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Runbooks;

namespace OnCallBot.Features.Runbooks.Editing;

/// <summary>Names one message that asks for reviews: whose, of which day, and where it stands.</summary>
internal sealed record NudgeKey(RotationId Rotation, TeamId? Team, DateOnly Day, string Recipient)
{
    private const char Separator = '|';
    private const string Format = "yyyy-MM-dd";

    public static IEnumerable<NudgeKey> Of(ReviewNudge nudge) => nudge.To.Select(recipient => new NudgeKey(nudge.Rotation, nudge.Team, nudge.Day, recipient));

    public static NudgeKey? Find(string id) =>
        id.Split(Separator) is [var rotation, var team, var said, var recipient] && DateOnly.TryParseExact(said, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new NudgeKey(new RotationId(rotation), team.Length > 0 ? new TeamId(team) : null, day, recipient)
            : null;

    public override string ToString() => string.Join(Separator, Rotation, Team?.Value, Day.ToString(Format, CultureInfo.InvariantCulture), Recipient);
}
