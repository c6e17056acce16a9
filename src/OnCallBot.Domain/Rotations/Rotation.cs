using OnCallBot.Domain.People;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Rotations;

/// <summary>A team's rotation. Its tables follow one another, so that an edit never changes what has begun.</summary>
public sealed record Rotation : ITeamPart
{
    private const int WeekDays = 7;

    /// <exception cref="ArgumentException">There is no table, the first one does not always hold, or the others do not follow in time.</exception>
    public Rotation(
        RotationId id,
        string name,
        string? channel,
        ValueList<EngineerId> admins,
        ValueList<DateOnly> companyDays,
        ValueList<RotationTable> tables,
        string? topic = null,
        string? userGroup = null)
    {
        if (tables.Count == 0 || tables[0].From is not null)
        {
            throw new ArgumentException("A rotation's first table has no beginning.", nameof(tables));
        }

        for (var i = 1; i < tables.Count; i++)
        {
            if (tables[i].From is not { } from || from <= tables[i - 1].From)
            {
                throw new ArgumentException("A rotation's tables follow one another.", nameof(tables));
            }
        }

        Id = id;
        Name = name;
        Channel = channel;
        Admins = admins;
        CompanyDays = companyDays;
        Tables = tables;
        Topic = topic;
        UserGroup = userGroup;
    }

    public RotationId Id { get; init; }

    /// <summary>The team's name.</summary>
    public string Name { get; init; }

    /// <summary>The channel in which commands mean this rotation: its id, or its name with or without #. Null: none.</summary>
    public string? Channel { get; init; }

    public ValueList<EngineerId> Admins { get; init; }

    public ValueList<DateOnly> CompanyDays { get; init; }

    public ValueList<RotationTable> Tables { get; init; }

    /// <summary>The template of the channel's topic, which follows whoever is on call; null: the topic is none of the bot's business.</summary>
    public string? Topic { get; init; }

    /// <summary>Slack's user group of those who are on call: its handle with @, or its id. Null: none.</summary>
    public string? UserGroup { get; init; }

    /// <summary>The table as it was last edited; it may begin with a handoff still to come.</summary>
    public RotationTable Latest => Tables[^1];

    public TimeZoneInfo Zone => Latest.Zone;

    public PartKey Key => new(PartKind.Rotation, Id.Value);

    public static RotationId IdOf(string teamName) => new(Slug.Of(teamName));

    public Turn TurnAt(DateTimeOffset moment)
    {
        var index = Tables.Count - 1;
        while (Tables[index].From is { } from && moment < from)
        {
            index--;
        }

        var table = Tables[index];
        var turn = table.TurnAt(moment);
        var start = table.Handoff(turn);
        var end = table.Handoff(turn + 1);
        if (table.From is { } first && start < first)
        {
            start = first;
        }

        if (index + 1 < Tables.Count && Tables[index + 1].From is { } last && last < end)
        {
            end = last;
        }

        return new Turn(table, table.WeekOf(turn), new TimeRange(start, end));
    }

    /// <summary>Every turn that shares time with <paramref name="range"/>, whole, in order.</summary>
    public IEnumerable<Turn> TurnsIn(TimeRange range)
    {
        for (var turn = TurnAt(range.Start); ; turn = TurnAt(turn.During.End))
        {
            yield return turn;

            if (turn.During.End >= range.End)
            {
                yield break;
            }
        }
    }

    /// <summary>The handoffs in a range, its start included and its end not.</summary>
    public IEnumerable<DateTimeOffset> HandoffsIn(TimeRange range) =>
        TurnsIn(range).Select(turn => turn.During.Start).Where(range.Contains);

    /// <summary>The shift week that begins in the seven days from a Monday on: from its handoff to the next.</summary>
    /// <param name="zone">The time zone in which the days are meant.</param>
    public TimeRange ShiftWeek(DateOnly monday, TimeZoneInfo zone)
    {
        var days = new DayRange(monday, monday.AddDays(WeekDays - 1)).In(zone);
        var turns = TurnsIn(days).Where(turn => days.Contains(turn.During.Start)).ToList();

        // Weeks on which no handoff falls are those in which a rotation's edit moved it.
        return turns.Count > 0 ? new TimeRange(turns[0].During.Start, turns[^1].During.End) : days;
    }

    /// <summary>Where no table ever named anybody, nothing has happened that an edit could change.</summary>
    public bool HasPast() => Engineers().Any();

    /// <summary>Everybody whom the table names, in the order in which it does.</summary>
    public IEnumerable<EngineerId> Engineers() =>
        Tables.SelectMany(table => table.Weeks).SelectMany(week => week.Assignments).Select(assignment => assignment.Engineer).Distinct();
}
