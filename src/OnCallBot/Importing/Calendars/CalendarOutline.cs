using System.Text;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing.Calendars;

/// <summary>A calendar's events by their lines, so that everything said of them has a line, and a file that is no calendar is none.</summary>
internal sealed class CalendarOutline
{
    private const string Calendar = "VCALENDAR";
    private const string Event = "VEVENT";
    private const string Zone = "VTIMEZONE";

    private readonly SourceText _source;
    private readonly ICollection<ImportError> _errors;
    private readonly Stack<CalendarLine> _open = [];
    private readonly List<EventOutline> _events = [];
    private readonly List<CalendarLine> _others = [];

    private CalendarOutline(SourceText source, ICollection<ImportError> errors) => (_source, _errors) = (source, errors);

    /// <summary>What the calendar calls itself.</summary>
    public string? Name { get; private set; }

    /// <summary>What wrote it, by its own words.</summary>
    public string? Product { get; private set; }

    /// <summary>The time zone that it gives for all of it.</summary>
    public string? ZoneName { get; private set; }

    /// <summary>All in it is called off.</summary>
    public bool IsCancellation { get; private set; }

    public IReadOnlyList<EventOutline> Events => _events;

    /// <summary>The first lines of what is no event: tasks, journals, free and busy times.</summary>
    public IReadOnlyList<CalendarLine> Others => _others;

    /// <summary>The outline, or null and errors.</summary>
    public static CalendarOutline? Read(SourceText source, ICollection<ImportError> errors)
    {
        var before = errors.Count;
        var outline = new CalendarOutline(source, errors);
        outline.Read();

        return errors.Count > before ? null : outline;
    }

    private void Read()
    {
        var hasBegun = false;
        foreach (var (text, place) in Unfolded())
        {
            if (CalendarLine.Find(text, place) is not { } line || !TryTake(line))
            {
                Fail(place, hasBegun ? CalendarFault.NotALine : CalendarFault.NotACalendar, text);

                return;
            }

            hasBegun = true;
        }

        if (!hasBegun)
        {
            Fail(_source.At(1), CalendarFault.NotACalendar, "");
        }
        else if (_open.TryPeek(out var open))
        {
            Fail(open.Place, CalendarFault.NotClosed, open.Value);
        }
    }

    private bool TryTake(CalendarLine line)
    {
        switch (line.Name)
        {
            case "BEGIN":
                Begin(line);

                return _open.Count == 1 == Is(line.Value, Calendar);
            case "END":
                return _open.TryPop(out var open) && Is(open.Value, line.Value);
            default:
                if (_open.Count == 1)
                {
                    Name ??= line.Name is "X-WR-CALNAME" or "NAME" ? line.Text : null;
                    Product ??= line.Name == "PRODID" ? line.Text : null;
                    ZoneName ??= line.Name == "X-WR-TIMEZONE" ? line.Text.Trim() : null;
                    IsCancellation |= line.Name == "METHOD" && Is(line.Value, "CANCEL");
                }
                else if (_open.Count == 2 && Is(_open.Peek().Value, Event))
                {
                    _events[^1].Lines.Add(line);
                }

                return _open.Count > 0;
        }
    }

    private void Begin(CalendarLine line)
    {
        if (_open.Count == 1 && Is(line.Value, Event))
        {
            _events.Add(new EventOutline(line.Place, []));
        }
        else if (_open.Count == 1 && !Is(line.Value, Zone))
        {
            _others.Add(line);
        }

        _open.Push(line);
    }

    private void Fail(Place place, CalendarFault fault, string text) => _errors.Add(new ImportError.BadCalendar(place, fault, text));

    /// <summary>A line that begins with a blank goes on with the one before it.</summary>
    private IEnumerable<(string Text, Place Place)> Unfolded()
    {
        var (text, from) = (new StringBuilder(), 0);
        for (var line = 1; line <= _source.Lines.Count; line++)
        {
            var next = _source.Lines[line - 1];
            if (from > 0 && next is [' ' or '\t', ..])
            {
                text.Append(next.AsSpan(1));
                continue;
            }

            if (from > 0)
            {
                yield return (text.ToString(), _source.At(from));
            }

            (from, _) = (string.IsNullOrWhiteSpace(next) ? 0 : line, text.Clear().Append(next));
        }

        if (from > 0)
        {
            yield return (text.ToString(), _source.At(from));
        }
    }

    private static bool Is(string value, string name) => value.AsSpan().Trim().Equals(name, StringComparison.OrdinalIgnoreCase);
}
