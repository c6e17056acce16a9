using OnCallBot.Domain;
using OnCallBot.Domain.People;

namespace OnCallBot.Importing.Calendars;

/// <summary>
/// Whom a calendar means. A guess would put leave on somebody who is there: a name is the whole name, in either order, what
/// the person is called, or a first name; misspelled it is nobody's.
/// </summary>
internal sealed class CalendarPeople
{
    private readonly ILookup<string, Engineer> _names;
    private readonly ILookup<string, Engineer> _turned;
    private readonly ILookup<string, Engineer> _firstNames;

    public CalendarPeople(TeamState team)
        : this(team.Engineers.Values)
    {
    }

    public CalendarPeople(IEnumerable<Engineer> engineers)
    {
        var people = engineers.Where(engineer => !engineer.HasLeft).OrderBy(engineer => engineer.Id.Value, StringComparer.Ordinal).ToList();
        _names = people.SelectMany(Names, (engineer, name) => (engineer, name)).Distinct().ToLookup(pair => pair.name, pair => pair.engineer, StringComparer.Ordinal);
        _turned = people.Where(engineer => Words(engineer.Name).Length > 1).ToLookup(engineer => Turned(Words(engineer.Name)), StringComparer.Ordinal);
        _firstNames = people.Where(engineer => Words(engineer.Name).Length > 1).ToLookup(engineer => Words(engineer.Name)[0], StringComparer.Ordinal);
        MostWords = people.SelectMany(Names).Concat(_turned.Select(own => own.Key)).Select(name => name.Count(letter => letter == '-') + 1).DefaultIfEmpty(1).Max();
    }

    /// <summary>As many words as the longest name has.</summary>
    public int MostWords { get; }

    /// <summary>Everybody who goes by the name; several where it does not tell them apart.</summary>
    public IReadOnlyList<Engineer> Find(string name)
    {
        var slug = Slug.Of(name);

        // Who is called Lee Kim is meant by it before Kim Lee is.
        return [.. _names.Contains(slug) ? _names[slug] : _turned.Contains(slug) ? _turned[slug] : _firstNames[slug]];
    }

    /// <summary>What stands before the @ of an address; all of any other name.</summary>
    public static string LocalPart(string name) =>
        name.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == name.LastIndexOf('@') && !name.AsSpan().Trim().ContainsAny(" \t\n,;") ? name[..at] : name;

    private static IEnumerable<string> Names(Engineer engineer)
    {
        yield return string.Join('-', Words(engineer.Name));
        if (engineer.DisplayName is { } display && Slug.Of(display) is { Length: > 0 } called)
        {
            yield return called;
        }
    }

    private static string Turned(string[] words) => string.Join('-', words[^1..].Concat(words[..^1]));

    private static string[] Words(string name) => Slug.Of(name).Split('-');
}
