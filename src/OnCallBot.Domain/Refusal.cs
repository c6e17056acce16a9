using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Reminders;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Sources;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain;

/// <summary>Every way in which the domain says no. The sentences are in the program's Wording.</summary>
public abstract record Refusal
{
    private Refusal()
    {
    }

    /// <summary>Nothing goes by these words; <paramref name="Near"/> are the names that come closest, best first.</summary>
    public sealed record NoSuchName(string Words, ValueList<string> Near) : Refusal;

    /// <summary>The words fit several things; the person has to choose.</summary>
    public sealed record Ambiguous(string Words, ValueList<string> Choices) : Refusal;

    /// <summary>There is no rotation yet: no team has been imported.</summary>
    public sealed record NoTeam : Refusal;

    /// <summary>A team file binds a channel that is another team's.</summary>
    public sealed record ChannelTaken(string Channel, string Team, Place Place) : Refusal;

    /// <summary>A team file gives a person another Slack user than <paramref name="Team"/>'s files do, or another person's.</summary>
    public sealed record OtherSlackUser(string Name, string SlackUser, string OtherName, string TheirSlackUser, string Team, Place Place) : Refusal;

    /// <summary>No request has that number.</summary>
    public sealed record NoSuchSwap : Refusal;

    /// <summary>It is settled: only what is open can be approved, declined or cancelled, and only what is approved reverted.</summary>
    public sealed record SwapSettled(Swap Swap) : Refusal;

    /// <summary>Others were asked.</summary>
    public sealed record NotAskedOfYou(Swap Swap) : Refusal;

    /// <summary>Whoever asks for a swap does not also approve it.</summary>
    public sealed record OwnSwap : Refusal;

    /// <summary>They have approved already; others in the ring have not.</summary>
    public sealed record AgreedAlready(ValueList<EngineerId> Awaited) : Refusal;

    /// <summary>They want it reverted already; others have not said so.</summary>
    public sealed record UndoingAlready(ValueList<EngineerId> Awaited) : Refusal;

    /// <summary>They are in no week of the rotation's table, or have left.</summary>
    public sealed record NotInRotation(EngineerId? Engineer, RotationId Rotation) : Refusal;

    /// <summary>Only the rotation's admins may.</summary>
    public sealed record NotAnAdmin(RotationId Rotation) : Refusal;

    /// <summary>It is too late: the shift, or the part of it, has begun.</summary>
    public sealed record ShiftHasStarted(DutyId Duty, TimeRange During) : Refusal;

    /// <summary>Another, or nobody, holds the shift, or a part of it.</summary>
    public sealed record HeldByAnother(RotationId Rotation, DutyId Duty, TimeRange During, EngineerId Expected, EngineerId? Holder) : Refusal;

    /// <summary>There is an open request for that shift.</summary>
    public sealed record RequestedAlready(Swap Swap) : Refusal;

    /// <summary>Nobody swaps with themselves.</summary>
    public sealed record WithThemselves : Refusal;

    /// <summary>Whoever would take the shift is on leave then.</summary>
    public sealed record TakerOnLeave(EngineerId Taker, Leave Leave) : Refusal;

    /// <summary>An approved swap cannot be undone: a later swap or an import lies over what it made, or changed what lies under it.</summary>
    public sealed record ChangedSince(Swap Swap) : Refusal;

    /// <summary>The leave was never recorded, or came with a team file, which alone can take it back.</summary>
    public sealed record NoSuchLeave(DayRange Days, bool IsFromFiles) : Refusal;

    /// <summary>The leave is over, or too long to be meant.</summary>
    public sealed record LeaveOutOfRange(DayRange Days, int MostDays) : Refusal;

    /// <summary>The days were recorded before.</summary>
    public sealed record LeaveKnown(Leave Leave) : Refusal;

    /// <summary>No handover was posted for that handoff.</summary>
    public sealed record NoSuchHandover : Refusal;

    /// <summary>Nothing was handed to them: only those who come on have it.</summary>
    public sealed record NotComingOn(RotationId Rotation, DateTimeOffset Handoff) : Refusal;

    /// <summary>They have said that they have it.</summary>
    public sealed record AcknowledgedAlready(DateTimeOffset At) : Refusal;

    /// <summary>The next handover has been posted.</summary>
    public sealed record HandoverOver(RotationId Rotation) : Refusal;

    /// <summary>More than fits: so many characters, in so many lines.</summary>
    public sealed record NoteTooLong(NoteKind Kind, int Characters, int Lines) : Refusal;

    /// <summary>Nothing was written.</summary>
    public sealed record NoNotes : Refusal;

    /// <summary>No open note has that number.</summary>
    public sealed record NoSuchNote : Refusal;

    /// <summary>Somebody was faster.</summary>
    public sealed record NoteTaken(Note Note) : Refusal;

    /// <summary>Nobody was reminded of such a shift, or long ago.</summary>
    public sealed record NoSuchReminder : Refusal;

    /// <summary>Only its holder answers for it, or an admin.</summary>
    public sealed record NotYourShift(RotationId Rotation, EngineerId Holder) : Refusal;

    /// <summary>It was said before that the shift is kept.</summary>
    public sealed record KeptAlready(Reminder Reminder) : Refusal;

    /// <summary>The shift is another's by now, or no day off lies in it any more.</summary>
    public sealed record NothingInTheWay : Refusal;

    /// <summary>No business day of theirs remains before the shift.</summary>
    public sealed record NoLaterDay(DateTimeOffset Begins) : Refusal;

    /// <summary>They have left, or were never in a team.</summary>
    public sealed record NotOfTheTeam(EngineerId Engineer) : Refusal;

    /// <summary>Only they themselves may, and the admins of their rotations.</summary>
    public sealed record NotTheirAdmin(EngineerId Engineer) : Refusal;

    /// <summary>No country with holidays goes by these words; <paramref name="Near"/> is the code of the one that was probably meant.</summary>
    public sealed record NoSuchCountry(string Words, string? Near) : Refusal;

    /// <summary>The country has no region of that code or name.</summary>
    public sealed record NoSuchRegion(HolidayCountry Country, string Words) : Refusal;

    /// <summary>The country's holidays differ so much from region to region that one has to be said.</summary>
    public sealed record RegionNeeded(HolidayCountry Country) : Refusal;

    /// <summary>No file names the pipeline any more.</summary>
    public sealed record NoSuchPipeline(PipelineId Pipeline) : Refusal;

    /// <summary>The pipeline has no runbook.</summary>
    public sealed record NoRunbook(PipelineId Pipeline) : Refusal;

    /// <summary>Only those of its rotation, its admins and its owners may.</summary>
    public sealed record NotYourRunbook(PipelineId Pipeline) : Refusal;

    /// <summary>It says something else than what they saw when they began to write.</summary>
    /// <param name="Last">The last change; null: none was made in Slack.</param>
    public sealed record RunbookChanged(PipelineId Pipeline, RunbookEdit? Last) : Refusal;

    /// <summary>More than a field holds.</summary>
    public sealed record RunbookTooLong(RunbookField Field, int Characters, int Items, int Longest) : Refusal;

    /// <summary>A runbook says something.</summary>
    public sealed record RunbookEmpty : Refusal;

    /// <summary>It says that already.</summary>
    public sealed record RunbookSame(PipelineId Pipeline) : Refusal;

    /// <summary>No change has that number.</summary>
    public sealed record NoSuchRunbookEdit : Refusal;

    /// <summary>Before that change there was no runbook.</summary>
    public sealed record NoFormerRunbook(PipelineId Pipeline) : Refusal;

    /// <summary>Somebody has said so today.</summary>
    public sealed record ReviewedAlready(RunbookCare Care) : Refusal;

    /// <summary>That is their holiday calendar already; null: they have none.</summary>
    public sealed record SameCalendar(HolidayCalendarId? Calendar) : Refusal;

    /// <summary>No time zone goes by these words, or several do; <paramref name="Near"/> are those that are meant most likely.</summary>
    public sealed record NoSuchZone(string Words, ValueList<string> Near) : Refusal;

    /// <summary>That is their time zone already; null: they have none of their own.</summary>
    public sealed record SameZone(TimeZoneInfo? Zone) : Refusal;

    /// <summary>They have as many addresses of calendars as anybody can.</summary>
    public sealed record TooManyCalendars(int Most) : Refusal;

    /// <summary>No address of a calendar goes by that number, or it is none of theirs.</summary>
    public sealed record NoSuchCalendar(long Number) : Refusal;
}
