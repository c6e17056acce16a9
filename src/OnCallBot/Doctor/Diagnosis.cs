namespace OnCallBot.Doctor;

/// <param name="About">What was looked at: one word or two.</param>
/// <param name="Words">What was found; of what is not well, what to do about it.</param>
internal sealed record Diagnosis(Health Health, string About, string Words);
