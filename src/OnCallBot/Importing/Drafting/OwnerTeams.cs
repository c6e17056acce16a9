using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Facts;

namespace OnCallBot.Importing.Drafting;

/// <summary>Which team a written name means, and every name that the files use for each.</summary>
internal sealed class OwnerTeams
{
    private const string Suffix = " Team";

    private readonly Dictionary<string, TeamId> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<TeamId, OwnerTeamFacts> _declared = [];
    private readonly Dictionary<TeamId, List<Stated>> _spellings = [];
    private readonly List<TeamId> _order = [];

    public OwnerTeams(IEnumerable<OwnerTeamFacts> declared, ICollection<ImportError> errors)
    {
        foreach (var team in declared)
        {
            var id = Team.IdOf(team.Name.Text);
            if (id.Value.Length == 0)
            {
                errors.Add(new ImportError.WrongValue(team.Name.Place, ValueKind.Name, team.Name.Text));
            }
            else if (_declared.TryGetValue(id, out var first))
            {
                errors.Add(new ImportError.SaidTwice(team.Name.Place, NameKind.OwnerTeam, team.Name.Text, first.Name.Place));
            }
            else
            {
                _declared.Add(id, team);
                Know(id);
                foreach (var aka in team.Aka)
                {
                    _ids.TryAdd(Slug.Of(aka.Text), id);
                }
            }
        }
    }

    /// <summary>The team that goes by the name; its spelling is remembered.</summary>
    public TeamId Of(Stated name)
    {
        var id = Find(name.Text);
        Know(id);
        Spell(id, name);

        return id;
    }

    /// <summary>A team that is not mentioned anywhere, but that people belong to.</summary>
    public TeamId Add(string name)
    {
        var id = Find(name);
        if (!_order.Contains(id))
        {
            _declared[id] = new OwnerTeamFacts(new Stated(name, default));
            Know(id);
        }

        return id;
    }

    /// <summary>Remembers by what names a text mentions the teams: with and without «Team», by their initials.</summary>
    public void Mention(Stated text)
    {
        foreach (var id in _order.ToList())
        {
            foreach (var name in Names(id).Where(name => Mentions(text.Text, name)))
            {
                Spell(id, new Stated(name, text.Place));
            }
        }
    }

    public IEnumerable<OwnerTeamDraft> Build() => _order.Select(id =>
    {
        var declared = _declared.GetValueOrDefault(id);
        var spellings = _spellings.GetValueOrDefault(id, []);

        return new OwnerTeamDraft(
            new Team(
                id,
                declared?.Name.Text ?? spellings[0].Text,
                (declared?.Aka ?? []).Select(aka => aka.Text).ToValueList(),
                spellings.ToValueList(),
                declared?.Channel,
                declared?.Hours,
                declared?.Zone,
                declared?.Holidays),
            IsDeclared: declared is not null);
    });

    private TeamId Find(string name) => _ids.TryGetValue(Slug.Of(name), out var declared) ? declared : Team.IdOf(name);

    private void Know(TeamId id)
    {
        if (!_order.Contains(id))
        {
            _order.Add(id);
        }
    }

    private void Spell(TeamId id, Stated name)
    {
        if (!_spellings.TryGetValue(id, out var list))
        {
            _spellings[id] = list = [];
        }

        if (!list.Exists(said => said.Text.Equals(name.Text, StringComparison.OrdinalIgnoreCase)))
        {
            list.Add(name);
        }
    }

    private IEnumerable<string> Names(TeamId id)
    {
        var name = _declared.GetValueOrDefault(id)?.Name.Text ?? _spellings[id][0].Text;
        var plain = name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) ? name[..^Suffix.Length].TrimEnd() : name;
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var initials = words.Length > 1 && words.All(word => char.IsLetter(word[0])) ? string.Concat(words.Select(word => char.ToUpperInvariant(word[0]))) : null;

        return new[] { plain + Suffix, plain, initials }.Where(one => one is { Length: > 1 }).Select(one => one!);
    }

    /// <summary>Whole words in their own case: «accounts» are not the team Accounts, but «SWE team» is the SWE Team.</summary>
    private static bool Mentions(string text, string name)
    {
        var isWhole = name.EndsWith(Suffix, StringComparison.Ordinal);
        var plain = isWhole ? name[..^Suffix.Length] : name;
        for (var at = text.IndexOf(plain, StringComparison.Ordinal); at >= 0; at = text.IndexOf(plain, at + 1, StringComparison.Ordinal))
        {
            var rest = text.AsSpan(at + plain.Length);
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (rest.IsEmpty || !char.IsLetterOrDigit(rest[0])) && rest.StartsWith(Suffix, StringComparison.OrdinalIgnoreCase) == isWhole)
            {
                return true;
            }
        }

        return false;
    }
}
