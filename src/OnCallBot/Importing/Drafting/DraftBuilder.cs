using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Facts;

namespace OnCallBot.Importing.Drafting;

/// <summary>Makes a draft of all that one team's files say: names become people, teams, areas and duties.</summary>
internal sealed class DraftBuilder(TeamFacts facts, ICollection<ImportError> errors)
{
    private readonly Assumptions _assumptions = new();

    /// <summary>The draft, or null where there are errors.</summary>
    public TeamDraft? Build()
    {
        var before = errors.Count;
        var (name, former) = Names();
        var rotation = Rotation.IdOf(name.Text);
        if (rotation.Value.Length == 0)
        {
            errors.Add(new ImportError.WrongValue(name.Place, ValueKind.Name, name.Text));
        }

        _assumptions.Read(facts.Assumed, errors);
        if (facts.Name is null || _assumptions.Was(AssumptionKind.TeamName))
        {
            _assumptions.Add(AssumptionKind.TeamName, name.Text, name.Text, name.Place);
        }

        var draft = Build(rotation, name.Text, former);

        return errors.Count > before ? null : draft;
    }

    private TeamDraft Build(RotationId rotation, string name, string? former)
    {
        var teams = new OwnerTeams(facts.Teams, errors);
        var people = new PersonNames(facts.People, errors);
        var areas = new AreaNames(rotation, errors);
        foreach (var area in facts.Areas)
        {
            areas.GetOrAdd(area);
        }

        var (pipelines, runbooks) = new PipelineBuilder(rotation, areas, teams, _assumptions).Build(PipelineMerge.Merge(facts, errors), facts);
        var (schedule, finder) = new ScheduleBuilder(facts, areas, people, errors).Build(pipelines);
        var overrides = Overrides(finder, people, schedule.Duties).ToValueList();
        var admins = facts.Admins.Select(people.GetOrAdd).Where(id => id is not null).Select(id => id!.Value).Distinct().ToValueList();
        var engineers = people.Build(teams, facts.Name is not null && !_assumptions.Was(AssumptionKind.TeamName) && people.Order.Any() ? teams.Add(name) : null).ToValueList();
        foreach (var text in facts.Rationale.Concat(facts.Principles).Concat(runbooks.SelectMany(runbook => runbook.OnCall)))
        {
            teams.Mention(text);
        }

        Restate(schedule, name);
        var owners = teams.Build().ToValueList();

        return new TeamDraft(
            rotation,
            name,
            former,
            schedule,
            facts.Channel,
            admins,
            facts.CompanyDays.Distinct().Order().ToValueList(),
            facts.CalendarDays.ToValueList(),
            areas.All.ToValueList(),
            pipelines.ToValueList(),
            runbooks.ToValueList(),
            owners,
            engineers,
            people.Leave().ToValueList(),
            overrides,
            Document(rotation, people, owners),
            Topic(schedule.Duties),
            facts.UserGroup);
    }

    private string? Topic(ValueList<Duty> duties)
    {
        if (facts.Topic is not { } topic)
        {
            return null;
        }

        if (facts.Channel is null)
        {
            errors.Add(new ImportError.TopicWithoutChannel(topic.Place));
        }

        if (TopicTemplate.FindUnknown(topic.Text, duties) is { } unknown)
        {
            errors.Add(new ImportError.UnknownPlaceholder(topic.Place, unknown, [.. duties.Select(duty => duty.Name.ToLowerInvariant()), TopicTemplate.Everybody]));
        }

        return topic.Text;
    }

    private TeamDocument Document(RotationId rotation, PersonNames people, ValueList<OwnerTeamDraft> owners) => new(
        rotation,
        facts.Files.ToValueList(),
        people.Order.ToValueList(),
        owners.Select(team => team.Team.Id).ToValueList(),
        facts.Rationale.ToValueList(),
        facts.Principles.ToValueList(),
        facts.HolidayRule.ToValueList(),
        facts.Unread.ToValueList(),
        _assumptions.All.OrderBy(one => one.Kind).ToValueList());

    private (Stated Name, string? Former) Names()
    {
        var first = facts.Files.Find(file => !file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) && !file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase));
        var byDocuments = facts.Title is { } title && Rotation.IdOf(title.Text).Value.Length > 0
            ? title
            : first is null ? null : new Stated(Stem(first), new Place(first, 1));
        var name = facts.Name ?? byDocuments ?? new Stated(Stem(facts.Files[0]), new Place(facts.Files[0], 1));

        return (name, byDocuments is not null && Rotation.IdOf(byDocuments.Text) != Rotation.IdOf(name.Text) ? byDocuments.Text : null);
    }

    private static string Stem(string file) => Path.GetFileNameWithoutExtension(file).Replace('-', ' ').Replace('_', ' ').Trim();

    private IEnumerable<OverrideDraft> Overrides(DutyFinder finder, PersonNames people, ValueList<Duty> duties)
    {
        foreach (var said in facts.Overrides)
        {
            if (finder.Find(said.Duty.Text) is not [var duty] || !duties.Contains(duty))
            {
                errors.Add(new ImportError.UnknownName(said.Duty.Place, NameKind.Duty, said.Duty.Text, Typos.FindNear(said.Duty.Text, duties.Select(one => one.Name))));
            }
            else if (people.Get(said.Holder) is { } holder)
            {
                yield return new OverrideDraft(duty.Id, said.From, said.To, holder, said.Cause, said.Reason, said.Duty.Place);
            }
        }
    }

    /// <summary>What an export gives as a value and calls assumed was never said.</summary>
    private void Restate(ScheduleDraft schedule, string name)
    {
        Restate(AssumptionKind.FirstDay, facts.FirstDay?.Place, schedule.FirstDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Restate(AssumptionKind.Zone, facts.Zone?.Place, schedule.Zone?.Id);
        Restate(AssumptionKind.HandoffTime, facts.HandoffTime?.Place, schedule.HandoffTime?.ToString("HH:mm", CultureInfo.InvariantCulture));

        void Restate(AssumptionKind kind, Place? place, string? value)
        {
            if (value is not null && place is { } where && _assumptions.Was(kind))
            {
                _assumptions.Add(kind, name, value, where);
            }
        }
    }
}
