using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.Findings;
using OnCallBot.Domain.Handovers;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Handovers;

/// <summary>A handover as Slack shows it: in one message, and what that does not hold in its thread.</summary>
internal sealed class HandoverBlocks
{
    private readonly Handover _handover;
    private readonly HandoverWeek _week;
    private readonly Voice _voice;
    private readonly IReadOnlyList<Finding> _newFindings;

    public HandoverBlocks(TeamState team, Handover handover)
    {
        var rotation = team.Rotations[handover.Rotation];
        _handover = handover;
        _week = HandoverWeek.Of(team, rotation, handover.Handoff);
        _voice = new Voice(team, rotation.Zone, handover.PostedAt, Mentions: false, Lasts: true);
        _newFindings = NewFindings(team, handover);
    }

    public Mrkdwn Summary => HandoverWording.Summary(_week, _voice);

    /// <summary>How many messages its thread needs; 0: all of it fits into one.</summary>
    public int ThreadNeeded => BlockBudget.Holds([.. Head(), .. Rest(), .. Ending(key: "")]) ? 0 : BlockBudget.Pages(Rest()).Count;

    public IList<Block> Main(HandoverKey key)
    {
        var ending = Ending(key.ToString()).ToList();

        return _handover.InThread == 0
            ? BlockBudget.Fit([.. Head(), .. Rest()], ending)
            : BlockBudget.Fit([.. Head()], [Shapes.Context(HandoverWording.InThread), .. ending]);
    }

    /// <summary>A message of the thread; null: there is nothing left for it.</summary>
    public IList<Block>? FindPage(int page) => BlockBudget.Pages(Rest()) is var pages && page < pages.Count ? pages[page] : null;

    private IEnumerable<Block> Head()
    {
        yield return Shapes.Header(HandoverWording.Title(_week));
        yield return Shapes.Context(HandoverWording.Span(_week, _voice));
        if (HandoverWording.FindLate(_handover, _voice) is { } late)
        {
            yield return Shapes.Context(late);
        }

        foreach (var block in Shapes.Sections(_week.Duties.Select(duty => HandoverWording.Duty(duty, _voice))))
        {
            yield return block;
        }
    }

    private IEnumerable<Block> Rest()
    {
        IEnumerable<Block> all =
        [
            .. Notes(),
            .. Part(HandoverWording.Changes, _week.Changes.Select(shift => HandoverWording.Change(shift, _voice))),
            .. Part(
                HandoverWording.DaysOff,
                [.. _week.CompanyDays.Select(day => HandoverWording.CompanyDay(day, _week, _voice)), .. _week.Holidays.Select(one => HandoverWording.Holiday(one, _voice)), .. _week.Leave.Select(leave => HandoverWording.Leave(leave, _week, _voice))]),
            .. Part(HandoverWording.Swaps, _week.Swaps.Select(swap => HandoverWording.Swap(swap, _voice))),
            .. Part(HandoverWording.Runbooks, _handover.News.Runbooks.Select(pipeline => HandoverWording.Runbook(pipeline, _voice))),
            .. Part(HandoverWording.Findings, _newFindings.Select(finding => HandoverWording.Finding(finding, _voice))),
        ];

        return all.Any() ? all : [Shapes.Context(HandoverWording.NothingElse)];
    }

    /// <summary>First, and always the same ones: what becomes of a note moves nothing behind it to another page.</summary>
    private IEnumerable<Block> Notes()
    {
        var notes = _handover.Notes.Select(_voice.Team.FindNote).OfType<Note>().ToList();
        if (notes.Count == 0)
        {
            yield break;
        }

        yield return Shapes.Section(NotesWording.Notes);
        var isOver = _voice.Team.IsOver(_handover);
        foreach (var note in notes)
        {
            yield return Shapes.Section(
                NotesWording.Line(note, _voice),
                note.IsOpen && !isOver ? Shapes.Button(NotesWording.TakeOver, TakeOver.ActionId, note.Number.ToString(CultureInfo.InvariantCulture)) : null);
        }
    }

    /// <summary>Those that are still found: what has been settled since goes.</summary>
    private static IReadOnlyList<Finding> NewFindings(TeamState team, Handover handover) => handover.News.Findings.Count == 0
        ? []
        : [.. Lint.Findings(team, handover.Rotation, handover.PostedAt).Where(finding => HandoverMemory.TracesOf(finding).Intersect(handover.News.Findings, StringComparer.Ordinal).Any())];

    private IEnumerable<Block> Ending(string key)
    {
        var isOver = _voice.Team.IsOver(_handover);
        if (!isOver && _week.Incoming.Any(engineer => _handover.FindAcknowledgement(engineer) is null))
        {
            yield return new ActionsBlock { Elements = [HaveItButton.For(key)] };
        }

        yield return Shapes.Context(HandoverWording.Status(_handover, _week, isOver, _voice));
    }

    private static IEnumerable<Block> Part(Mrkdwn title, IEnumerable<Mrkdwn> lines) =>
        lines.ToList() is { Count: > 0 } some ? Shapes.Sections(some.Prepend(title)) : [];
}
