using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Calendars;

/// <summary>A calendar's word that somebody is on call.</summary>
/// <param name="Duty">Null: it does not say for what.</param>
public sealed record Claim(DutyId? Duty, TimeRange During, Claimant Who);
