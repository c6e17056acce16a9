using OnCallBot.Domain;
using OnCallBot.Domain.Calendars;
using OnCallBot.Domain.Names;
using OnCallBot.Domain.Rotations;
using OnCallBot.Importing;
using OnCallBot.Importing.Calendars;
using OnCallBot.Importing.Rotations;
using OnCallBot.Importing.Watches;
using OnCallBot.Storage;
using OnCallBot.Wording;

namespace OnCallBot.Features.Calendars;

/// <summary><c>oncallbot compare FEED</c>: where a calendar and the bot disagree on who is on call.</summary>
internal sealed class CompareCalendar(ITeamStore store, TimeProvider clock)
{
    /// <param name="words">The rotation or the duty that the calendar is of; empty: the only rotation there is.</param>
    public (bool? Agree, IReadOnlyList<string> Lines) Run(SourceFile file, string words)
    {
        var (team, now) = (store.Current, clock.GetUtcNow());
        var errors = new List<ImportError>();
        var calendars = CalendarReader.Read([file], now, errors);
        if (errors.Count > 0)
        {
            return (null, [.. errors.Select(ImportErrorWording.Of)]);
        }

        if (!TryFind(team, words, out var rotation, out var duty, out var why))
        {
            return (null, [why]);
        }

        if (WatchReader.FindOnePersons(calendars[0]) is { } own)
        {
            return (null, [ImportErrorWording.Of(new ImportError.NoRotation(own.Place, RotationFault.OnePersons, "", ""))]);
        }

        var read = ClaimReader.Read(team, rotation, calendars[0]);
        var comparison = Comparison.Of(team, rotation, duty?.Id, read.Claims, now);
        var voice = new Voice(team, rotation.Zone, now, Mentions: false, Lasts: true);
        var unclear = read.Unclear.Select(error => ((ImportError.NoRotation)error).Text).ToHashSet(StringComparer.Ordinal);
        var unknown = read.Claims.Where(claim => claim.Who.Engineer is null && claim.During.End > now).Select(claim => claim.Who.Name).Except(unclear, StringComparer.Ordinal).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var others = duty is null ? read.OtherDuties : [];

        return (
            comparison.During is not null && comparison.Disagreements.Count == 0 && others.Count == 0,
            [.. new CompareWording(rotation, voice).Lines(comparison, unknown, others), .. read.Unclear.Select(ImportErrorWording.Of), .. read.Unread.Select(CalendarWording.Unread)]);
    }

    private static bool TryFind(TeamState team, string words, out Rotation rotation, out Duty? duty, out string why)
    {
        (duty, why) = (null, "");
        rotation = team.RotationsByName.Count > 0 ? team.RotationsByName[0] : null!;
        if (team.RotationsByName.Count == 0)
        {
            why = CompareWording.NoTeam;
        }
        else if (words.Length == 0)
        {
            why = team.RotationsByName.Count > 1 ? CompareWording.WhichRotation(team.RotationsByName) : "";
        }
        else if (!team.Names.Find(words, within: null).Succeeded(out var targets, out _) || targets.Count != 1 || Meant(team, targets[0]) is not var (found, of))
        {
            why = CompareWording.NotNamed(words, team.RotationsByName);
        }
        else
        {
            (rotation, duty) = (found, of);
        }

        return why.Length == 0;
    }

    private static (Rotation Rotation, Duty? Duty)? Meant(TeamState team, Target target) => target switch
    {
        Target.OfRotation(var rotation) => (rotation, null),
        Target.OfDuty(var rotation, var duty) => (rotation, duty),
        Target.OfArea(var area) when team.Rotations[area.Rotation].Latest.Duties.FirstOrDefault(duty => duty.Area == area.Id) is { } duty => (team.Rotations[area.Rotation], duty),
        _ => null,
    };
}
