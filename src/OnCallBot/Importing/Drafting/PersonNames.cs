using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Facts;

namespace OnCallBot.Importing.Drafting;

/// <summary>Whom a written name means. A table's header may introduce people; elsewhere an unknown name is a slip.</summary>
internal sealed class PersonNames
{
    private readonly Dictionary<EngineerId, (PersonFacts Facts, Place Place)> _people = [];
    private readonly List<EngineerId> _order = [];
    private readonly Dictionary<string, EngineerId> _aliases = new(StringComparer.Ordinal);
    private readonly ICollection<ImportError> _errors;

    public PersonNames(IEnumerable<PersonFacts> people, ICollection<ImportError> errors)
    {
        _errors = errors;
        var users = new Dictionary<SlackUserId, PersonFacts>();
        foreach (var person in people)
        {
            Add(person);
            if (person.SlackUser is { } user && !users.TryAdd(user.Value, person) && Engineer.IdOf(users[user.Value].Name.Text) != Engineer.IdOf(person.Name.Text))
            {
                errors.Add(new ImportError.SharedSlackUser(user.Place, user.Value.Value, person.Name.Text, users[user.Value].Name.Text, users[user.Value].Name.Place));
            }
        }

        AreListed = _order.Count > 0;
    }

    /// <summary>A file lists people by themselves.</summary>
    public bool AreListed { get; }

    public IEnumerable<EngineerId> Order => _order;

    public EngineerId? Find(string name)
    {
        var plain = name.Trim().TrimStart('@');
        if (Yaml.YamlValues.SlackUser(plain) is { } user)
        {
            return _people.Where(pair => pair.Value.Facts.SlackUser?.Value == user).Select(pair => (EngineerId?)pair.Key).FirstOrDefault();
        }

        return _aliases.TryGetValue(Slug.Of(plain), out var id) ? id : null;
    }

    /// <summary>The person, or null and an error where nobody goes by the name.</summary>
    public EngineerId? Get(Stated name)
    {
        if (Find(name.Text) is { } id)
        {
            return id;
        }

        _errors.Add(new ImportError.UnknownName(name.Place, NameKind.Person, name.Text, Typos.FindNear(name.Text, Names())));

        return null;
    }

    /// <summary>The person, who is new if nobody goes by the name; surely a slip is an error.</summary>
    public EngineerId? GetOrAdd(Stated name)
    {
        if (Find(name.Text) is { } id)
        {
            return id;
        }

        if (Slug.Of(name.Text).Length == 0)
        {
            _errors.Add(new ImportError.WrongValue(name.Place, ValueKind.Name, name.Text));

            return null;
        }

        if (AreListed && Typos.FindMeant(name.Text, Names()) is { } meant)
        {
            _errors.Add(new ImportError.UnknownName(name.Place, NameKind.Person, name.Text, meant));

            return null;
        }

        Add(new PersonFacts(name));

        return Find(name.Text);
    }

    public IEnumerable<EngineerDraft> Build(OwnerTeams teams, TeamId? ownTeam) => _order.Select(id =>
    {
        var (facts, place) = _people[id];

        return new EngineerDraft(
            new Engineer(
                id,
                facts.Name.Text,
                facts.DisplayName,
                facts.SlackUser?.Value,
                facts.Team is { } team ? teams.Add(team.Text) : ownTeam,
                facts.Zone,
                facts.Holidays,
                RemindAhead: facts.RemindAhead),
            place);
    });

    public IEnumerable<Leave> Leave() =>
        _order.SelectMany(id => _people[id].Facts.Leave.Select(leave => new Leave(id, leave.Days, FromFiles: true, leave.Calendar)));

    private IEnumerable<string> Names() => _people.Values.Select(person => person.Facts.Name.Text);

    private void Add(PersonFacts person)
    {
        var id = Engineer.IdOf(person.Name.Text);
        if (id.Value.Length == 0)
        {
            _errors.Add(new ImportError.WrongValue(person.Name.Place, ValueKind.Name, person.Name.Text));

            return;
        }

        if (person.Team is { } team && Team.IdOf(team.Text).Value.Length == 0)
        {
            _errors.Add(new ImportError.WrongValue(team.Place, ValueKind.Name, team.Text));
        }

        if (_people.TryGetValue(id, out var known))
        {
            if (person.SlackUser is { } second && known.Facts.SlackUser is { } first && first.Value != second.Value)
            {
                _errors.Add(new ImportError.OtherSlackUser(second.Place, person.Name.Text, second.Value.Value, first.Value.Value, first.Place));
            }

            if (Differ(known.Facts.DisplayName, person.DisplayName) || Differ(known.Facts.Team?.Text, person.Team?.Text) || Differ(known.Facts.Zone?.Id, person.Zone?.Id) || Differ(known.Facts.Holidays?.ToString(), person.Holidays?.ToString())
                || Differ(known.Facts.RemindAhead?.ToString(), person.RemindAhead?.ToString()))
            {
                _errors.Add(new ImportError.SaidTwice(person.Name.Place, NameKind.Person, person.Name.Text, known.Place));
            }

            person = Merged(known.Facts, person);
            _people[id] = (person, known.Place);
        }
        else
        {
            _people.Add(id, (person, person.Name.Place));
            _order.Add(id);
        }

        _aliases.TryAdd(Slug.Of(person.Name.Text), id);
        if (person.DisplayName is { } display && Slug.Of(display) is { Length: > 0 } alias)
        {
            _aliases.TryAdd(alias, id);
        }
    }

    private static bool Differ(string? first, string? second) => first is not null && second is not null && !first.Equals(second, StringComparison.OrdinalIgnoreCase);

    private static PersonFacts Merged(PersonFacts first, PersonFacts second) => first with
    {
        SlackUser = first.SlackUser ?? second.SlackUser,
        DisplayName = first.DisplayName ?? second.DisplayName,
        Team = first.Team ?? second.Team,
        Zone = first.Zone ?? second.Zone,
        Holidays = first.Holidays ?? second.Holidays,
        RemindAhead = first.RemindAhead ?? second.RemindAhead,
        Leave = [.. first.Leave.Union(second.Leave)],
    };
}
