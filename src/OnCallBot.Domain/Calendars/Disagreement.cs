using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Calendars;

/// <summary>A stretch of time in which a calendar and the bot have others on call.</summary>
/// <param name="Duty">Null: the calendar tells no duties apart.</param>
public sealed record Disagreement(Duty? Duty, TimeRange During, ValueList<Claimant> Calendar, ValueList<EngineerId> Bot);
