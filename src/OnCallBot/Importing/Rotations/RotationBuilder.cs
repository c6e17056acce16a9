using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Rotations.Recognition;
using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Calendars;
using OnCallBot.Importing.Drafting;
using OnCallBot.Importing.Facts;
using OnCallBot.Importing.Watches;

namespace OnCallBot.Importing.Rotations;

/// <summary>Makes a rotation of the calendars among what was read that are of on-call shifts, and puts it into its team's draft.</summary>
internal sealed class RotationBuilder
{
    /// <summary>More things than that nobody is on call for; whoever names them is on something else.</summary>
    private const int MostDuties = 30;

    /// <summary>Whom a calendar names may tell how its other words are meant; that settles at once, or is contrived.</summary>
    private const int MostReadings = 5;

    private readonly TeamState _team;
    private readonly ImportReading _reading;
    private readonly IReadOnlyList<CalendarFacts> _calendars;
    private readonly RotationWish _wish;
    private readonly DateTimeOffset _now;
    private readonly List<ImportError> _errors = [];
    private readonly List<UnreadEvent> _unread = [];
    private readonly IReadOnlyList<Engineer> _known;
    private readonly IReadOnlyList<string> _knownDuties;
    private IReadOnlyList<Engineer> _met = [];
    private IReadOnlyList<string> _metDuties = [];
    private int _readings;

    private RotationBuilder(TeamState team, ImportReading reading, IReadOnlyList<CalendarFacts> calendars, RotationWish wish, DateTimeOffset now)
    {
        (_team, _reading, _calendars, _wish, _now) = (team, reading, calendars, wish, now);
        _known = [.. reading.Drafts.SelectMany(draft => draft.Engineers).Select(one => one.Engineer).Concat(team.Engineers.Values).DistinctBy(engineer => engineer.Id)];
        _knownDuties = [.. WatchReader.DutiesOf(team), .. reading.Drafts.SelectMany(draft => draft.Schedule.Duties).Select(duty => duty.Name)];
    }

    private Place Whole => new(_calendars[0].File, 0);

    /// <summary>The reading with a rotation in place of its calendars, or with what prevents one.</summary>
    public static ImportReading Apply(ImportReading reading, TeamState team, RotationWish wish, DateTimeOffset now)
    {
        var calendars = reading.Errors.Count > 0 ? [] : OnCallCalendar.Among(reading.Calendars, wish);
        if (calendars.Count == 0)
        {
            return reading with { Drafts = [.. reading.Drafts.Select(draft => KeptRotation.In(draft, team))] };
        }

        var builder = new RotationBuilder(team, reading, calendars, wish, now);
        var report = builder.Build();
        var others = reading with { Calendars = [.. reading.Calendars.Except(calendars)] };

        return report is null || builder._errors.Count > 0
            ? others with { Drafts = [], Errors = [.. builder._errors.Distinct()] }
            : others with { Drafts = [.. reading.Drafts.Where(draft => draft.Rotation != report.Draft.Rotation).Select(draft => KeptRotation.In(draft, team)), report.Draft], Rotation = report };
    }

    private RotationReport? Build()
    {
        _unread.Clear();
        _readings++;
        var read = _calendars.SelectMany(Read).ToList();
        if (_errors.Count > 0)
        {
            return null;
        }

        if (read.Count == 0)
        {
            return Fail(Whole, RotationFault.Nothing);
        }

        var name = RotationNames.Find(_wish, _team, _reading.Drafts, _calendars, read.Select(watch => watch.Duty));
        if (name is null || Rotation.IdOf(name) is not { Value.Length: > 0 } id)
        {
            return Fail(Whole, RotationFault.NoName);
        }

        var existing = _team.Rotations.GetValueOrDefault(id);
        var files = _reading.Drafts.FirstOrDefault(draft => draft.Rotation == id);
        if (files is not null && RotationWeek.NameAnybody(files.Schedule.Weeks))
        {
            _errors.Add(new ImportError.SaidTwice(Whole, NameKind.RotationTable, "", files.Schedule.Place));

            return null;
        }

        return (files ?? (existing is not null ? Restated.Of(_team, existing) : Fresh(name))) is { } draft ? Build(draft, files is not null, existing, WithDuties(read, draft, name)) : null;
    }

    /// <summary>Each with what it is for, where it does not say that by itself.</summary>
    private List<Watch> WithDuties(List<Watch> read, TeamDraft draft, string rotation)
    {
        var said = read.ConvertAll(watch => watch with { Duty = watch.Duty is { } duty ? WatchDuties.Without(rotation, duty) : null });
        string[] names = [.. draft.Schedule.Duties.Select(duty => duty.Name), .. said.Select(watch => watch.Duty).OfType<string>().Distinct(StringComparer.Ordinal)];
        var unsaid = _calendars.ToDictionary(
            calendar => calendar,
            calendar => WatchDuties.OfCalendar(calendar, rotation, names) ?? WatchDuties.Without(rotation, RotationNames.DutyOf(calendar, rotation, _calendars.Count == 1)));

        return said.ConvertAll(watch => watch with { Duty = watch.Duty ?? unsaid[watch.Calendar] });
    }

    private RotationReport? Build(TeamDraft draft, bool isOfFiles, Rotation? existing, List<Watch> watches)
    {
        if (watches.Find(watch => Slug.Of(watch.Duty!).Length == 0) is { } wordless)
        {
            return Fail(wordless.Event.Place, RotationFault.NoWord, wordless.Duty!);
        }

        var duties = new RotationDuties(draft, watches.Select(watch => new Stated(watch.Duty!, watch.Event.Place)));
        if (duties.All.Count > MostDuties)
        {
            return Fail(Whole, RotationFault.TooManyDuties, duties.All[0].Name, duties.All.Count.ToString(CultureInfo.InvariantCulture));
        }

        var people = new RotationPeople(_known, watches);
        var stints = new StintList(watches, duties, people);
        if (people.Unclear.Count > 0)
        {
            _errors.AddRange(people.Unclear);

            return null;
        }

        if (_readings < MostReadings && TryMeet(people, duties))
        {
            return Build();
        }

        var zones = _wish.Zone is { } wished ? [wished] : RotationZones.Likely(_calendars, draft, existing, _team);
        if (HandoffSearch.Find(zones, stints.In) is not { } handoff)
        {
            return Fail(Whole, RotationFault.Nothing);
        }

        var recognition = RotationSearch.Run(handoff, stints.In(handoff.Zone), new Place(_calendars[0].Name, 1));
        if (_wish.Zone is null && handoff.Drifted > 0 && recognition is not SearchOutcome.Failed { Fault: RecognitionFault.TwoAtOnce or RecognitionFault.MostlyNobody })
        {
            return Fail(Whole, RotationFault.ZoneNeeded, string.Create(CultureInfo.InvariantCulture, $"{handoff.FirstDay.DayOfWeek} {handoff.Time:HH:mm} {handoff.Zone.Id}"));
        }

        switch (recognition)
        {
            case SearchOutcome.Failed failed:
                return Fail(failed.Place with { Line = failed.Duty is null ? 0 : failed.Place.Line, File = failed.Duty is null ? Whole.File : failed.Place.File }, FaultOf(failed.Fault), duties.All.FirstOrDefault(duty => duty.Id == failed.Duty)?.Name ?? "", More(failed));
            case SearchOutcome.Found(var found):
                var past = existing is not null && existing.HasPast() ? existing : null;
                var made = RotationDraft.Of(draft, found, duties, stints.People, _calendars, past, _now);
                var gone = past is null ? [] : past.Latest.Duties.Where(duty => past.Latest.Weeks.Any(week => week.FindHolder(duty.Id) is not null) && made.Schedule.Duties.All(one => one.Id != duty.Id));

                return new RotationReport(_calendars, made, isOfFiles, found, _unread, [.. gone]);
            default:
                throw new NotSupportedException();
        }
    }

    /// <summary>False: they are those by whom it was read already, and the next import will read it just so.</summary>
    private bool TryMeet(RotationPeople people, RotationDuties duties)
    {
        var (before, beforeDuties) = (_met, _metDuties);
        _met = [.. people.All];
        _metDuties = [.. duties.All.Select(duty => duty.Name)];

        return !_met.Select(one => one.Id).ToHashSet().SetEquals(before.Select(one => one.Id)) || !_metDuties.ToHashSet(StringComparer.Ordinal).SetEquals(beforeDuties);
    }

    private IEnumerable<Watch> Read(CalendarFacts calendar)
    {
        if (WatchReader.FindOnePersons(calendar) is { } own)
        {
            Fail(own.Place, RotationFault.OnePersons);

            return [];
        }

        var reader = new WatchReader(calendar, new CalendarPeople(_met.Concat(_known).DistinctBy(engineer => engineer.Id)), _knownDuties.Concat(_metDuties));
        var read = reader.Read();
        _unread.AddRange(reader.Unread);

        return read;
    }

    /// <summary>A team of which nothing but its name is known yet.</summary>
    private TeamDraft? Fresh(string name)
    {
        var facts = new TeamFacts { Name = new Stated(name, new Place(_calendars[0].Name, 1)) };
        facts.Files.Add(_calendars[0].Name);

        return new DraftBuilder(facts, _errors).Build() is { } draft ? draft with { FormerName = null, Schedule = draft.Schedule with { Duties = [] } } : null;
    }

    private static RotationFault FaultOf(RecognitionFault fault) => fault switch
    {
        RecognitionFault.TwoAtOnce => RotationFault.TwoAtOnce,
        RecognitionFault.MostlyNobody => RotationFault.MostlyNobody,
        RecognitionFault.NotWholeWeeks => RotationFault.NotWholeWeeks,
        RecognitionFault.OtherHandoff => RotationFault.OtherHandoff,
        RecognitionFault.NoCycle => RotationFault.NoCycle,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No word for it."),
    };

    private static string More(SearchOutcome.Failed failed) => failed.Handoff is { } handoff
        ? string.Create(CultureInfo.InvariantCulture, $"{handoff.FirstDay.DayOfWeek} {handoff.Time:HH:mm}")
        : failed.Weeks.ToString(CultureInfo.InvariantCulture);

    private RotationReport? Fail(Place place, RotationFault fault, string text = "", string more = "")
    {
        _errors.Add(new ImportError.NoRotation(place, fault, text, more));

        return null;
    }
}
