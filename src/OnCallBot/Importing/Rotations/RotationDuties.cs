using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Watches;

namespace OnCallBot.Importing.Rotations;

/// <summary>The duties that calendars name: those that the team has already, by their names or with more words around them, and new ones.</summary>
internal sealed class RotationDuties
{
    private readonly Dictionary<string, Duty> _byName = new(StringComparer.Ordinal);
    private readonly List<Area> _areas = [];

    /// <param name="names">In the order in which they come, each with a place.</param>
    public RotationDuties(TeamDraft team, IEnumerable<Stated> names)
    {
        var all = names.DistinctBy(name => Slug.Of(name.Text), StringComparer.Ordinal).ToList();
        var known = new WatchDuties(team.Schedule.Duties, all.Select(name => name.Text));
        foreach (var name in all)
        {
            _byName[Slug.Of(name.Text)] = known.Find(name.Text) ?? New(team, name);
        }
    }

    /// <summary>In the order in which the calendars name them; Backup last.</summary>
    public IReadOnlyList<Duty> All => [.. _byName.Values.DistinctBy(duty => duty.Id).OrderBy(duty => duty.IsBackup)];

    public IReadOnlyList<Area> NewAreas => _areas;

    public Duty this[string name] => _byName[Slug.Of(name)];

    private Duty New(TeamDraft team, Stated name)
    {
        if (DutyNames.IsBackup(name.Text))
        {
            return new Duty(Duty.IdOf(name.Text), name.Text, Area: null);
        }

        var id = Area.IdOf(team.Rotation, name.Text);
        if (!team.Areas.Any(area => area.Id == id))
        {
            _areas.Add(new Area(id, team.Rotation, name.Text, name));
        }

        return new Duty(Duty.IdOf(name.Text), name.Text, id);
    }
}
