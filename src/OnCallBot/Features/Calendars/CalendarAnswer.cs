using OnCallBot.Domain.Calendars;
using OnCallBot.Domain.People;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Calendars;

/// <summary>Which addresses there are, a new one, or one that is gone. None of it is ever shared.</summary>
/// <param name="isPublic">Calendar programs can reach the bot, as far as it knows.</param>
internal sealed class CalendarAnswer(CommandRequest request, CalendarQuestion question, bool isPublic)
{
    private const int MostShown = 20;

    private readonly Voice _voice = request.VoiceIn(request.Asker.Zone ?? Question.ZoneOf(request));

    public Choice All => new(CalendarFeedWording.AllOfMine, $"{request.Command} {CalendarQuestion.Word}");

    private bool IsTerminal => request.Audience == Audience.Terminal;

    private EngineerId? Asker => request.Asker.Engineer?.Id;

    public Answer Made(CalendarFeed feed, string address) => new(
        AnswerKind.Done,
        CalendarFeedWording.MadeSummary,
        [Shapes.Section(CalendarFeedWording.Made(feed, What(feed))), Shapes.Section(CalendarFeedWording.Address(address)), Shapes.Context(CalendarFeedWording.Keep, CalendarFeedWording.HowTo)],
        [All]);

    public Answer Revoked(CalendarFeed feed) => new(AnswerKind.Done, CalendarFeedWording.Revoked(feed, What(feed), feed.Owner == Asker ? null : feed.Owner, _voice), All);

    /// <summary>The asker's own; of a duty or a rotation also how many others have, and for its admins which.</summary>
    public Answer List()
    {
        var all = request.Team.CalendarFeeds.Where(IsAskedFor).ToList();
        var shown = all.Where(feed => RevokeCalendar.MayRevoke(request.Team, Asker, feed)).OrderByDescending(feed => feed.Owner == Asker).ThenByDescending(feed => feed.Number).ToList();
        if (question.Person is { } other && other.Id != Asker && shown.Count == 0)
        {
            return new Answer(AnswerKind.NotFound, Asker is { } asker && AdminRights.MayActFor(request.Team, asker, other.Id) ? CalendarFeedWording.HasNone(other, _voice) : CalendarFeedWording.NoneOf(other, _voice), All);
        }

        var title = CalendarFeedWording.Title(question.Person is { } person && person.Id != Asker ? person : null, question.Rotation, question.Duty, IsTerminal, all.Count, all.Count(feed => feed.Owner == Asker), _voice);
        var blocks = new List<Block> { Shapes.Section(title) };
        blocks.AddRange(Shortened.To<CalendarFeed, Block>(
            shown,
            MostShown,
            feed => Shapes.Section(CalendarFeedWording.Line(feed, What(feed), feed.Owner == Asker ? null : feed.Owner, _voice), IsTerminal ? null : RevokeButton(feed)),
            more => Shapes.Context(CalendarFeedWording.More(more))));

        var mayMake = Asker is not null && (question.Person is null || question.Person.Id == Asker);
        if (mayMake)
        {
            blocks.Add(Shapes.Context(isPublic ? CalendarFeedWording.About : CalendarFeedWording.NotReachable));
        }

        return new Answer(AnswerKind.Confided, title, blocks, mayMake && isPublic ? [new Choice(CalendarFeedWording.NewAddress, question.Typed(request, isNew: true)), .. Others()] : []);
    }

    private IEnumerable<Choice> Others()
    {
        if (question.Rotation is not null)
        {
            yield return All;
        }
    }

    private bool IsAskedFor(CalendarFeed feed) =>
        question.Duty is { } duty ? feed.Rotation == question.Rotation!.Id && feed.Duty == duty.Id
        : question.Rotation is { } rotation ? (feed.Rotation == rotation.Id && feed.Duty is null) || (IsAdmin(rotation.Id) && (feed.Rotation == rotation.Id || rotation.Engineers().Contains(feed.Owner)))
        : question.Person is { } person ? feed.Owner == person.Id
        : Asker is not { } asker || feed.Owner == asker;

    private bool IsAdmin(Domain.Rotations.RotationId rotation) => Asker is { } asker && AdminRights.IsAdmin(request.Team, rotation, asker);

    private Mrkdwn What(CalendarFeed feed) => CalendarFeedWording.What(feed, _voice);

    private SlackNet.Blocks.Button RevokeButton(CalendarFeed feed)
    {
        var button = Shapes.Button(CalendarFeedWording.Revoke, $"{AnswerMessages.RunAction}0", CalendarQuestion.Revoking(request, feed.Number));
        button.Confirm = new ConfirmationDialog
        {
            Title = CalendarFeedWording.ReallyRevoke,
            Text = new PlainText(CalendarFeedWording.WhatRevokingDoes),
            Confirm = CalendarFeedWording.Revoke,
            Deny = CalendarFeedWording.KeepIt,
        };

        return button;
    }
}
