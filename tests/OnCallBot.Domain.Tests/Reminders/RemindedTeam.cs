using System.Globalization;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Reminders;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Tests.Audit;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Reminders;

/// <summary>
/// The small team, in which only Ana has holidays: the two days of Christmas 2026. In their week, from Monday, 21 December, she holds Engagement.
/// Conflicts are looked for every day at ten in Berlin.
/// </summary>
internal sealed class RemindedTeam
{
    public static readonly Holiday Christmas = new(Given.Day("2026-12-25"), "Christmas Day", LocalName: null, HolidayKind.Public);

    public static readonly Holiday Boxing = new(Given.Day("2026-12-26"), "Boxing Day", LocalName: null, HolidayKind.Public);

    public static readonly Engineer Ana = Given.Ana with { Holidays = new("XA") };

    private static readonly TimeZoneInfo Berlin = Given.Zone("Europe/Berlin");

    private static readonly TimeOnly Ten = Given.Time("10:00");

    public RemindedTeam(params IReadOnlyList<Holiday> others)
    {
        State = Given.SmallTeam.With(new GivenHolidays(("XA", [Christmas, Boxing, .. others]))).With(Ana, Given.Rotation() with { Admins = [Given.Cleo.Id] });
        Now = Given.Moment("2026-10-01T00:00Z");
    }

    public TeamState State { get; private set; }

    public DateTimeOffset Now { get; set; }

    public ValueList<int> Stages { get; set; } = [28, 14, 7, 2];

    public Rotation Rotation => State.Rotations[Given.DataEngineering];

    public Reminder Reminder => Assert.Single(State.Reminders);

    public string Ledger => string.Join(", ", State.HolidayLedger.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Engineer} {line.Kind} {line.Weight:0.##}")));

    public void Put(params IEnumerable<ITeamPart> parts) => State = State.With(parts);

    public void Remove(ITeamPart part) => State = State.With([new Change.Remove(part.Key)]);

    /// <summary>The clock's look at that moment, with the one at ten before it.</summary>
    public ValueList<DueReminder> Look(DateTimeOffset at)
    {
        Now = at;
        var today = at.DateIn(Berlin).At(Ten, Berlin);
        var last = today <= at ? today : at.DateIn(Berlin).AddDays(-1).At(Ten, Berlin);
        var decision = PostReminders.Decide(State, Given.DataEngineering, new ReminderLook(Stages, last, last.DateIn(Berlin).AddDays(1).At(Ten, Berlin)), at);
        Keep(decision.Changes);

        return decision.Value;
    }

    /// <summary>Goes from hour to hour, and says when there was which reminder of whose shift.</summary>
    public string Walk(string until)
    {
        var seen = new List<string>();
        for (var at = Now.AddHours(1); at <= Given.Moment(until); at = at.AddHours(1))
        {
            seen.AddRange(Look(at).Select(due => $"{due.Conflict.Holder} {due.Stage} {at:MM-dd'T'HH:mm}"));
        }

        return string.Join(", ", seen);
    }

    public Result<Reminder> Keep(Engineer by) => Keep(AnswerReminder.Keep(State, Reminder.Key, by.Id, Now));

    public Result<Reminder> PutOff(Engineer by) => Keep(AnswerReminder.PutOff(State, Reminder.Key, by.Id, Now));

    /// <summary>Ana gives her shift of that week, or a part of it, to Ben for nothing.</summary>
    public Swap Ask(TimeRange? during = null)
    {
        var leg = Given.Leg(Given.Ana, Given.Ben, Given.Duties[2], "2026-12-21");

        return Keep(RequestSwap.Decide(State, new SwapWish(Given.DataEngineering, Given.Ana.Id, Given.Ana.Id, [leg with { During = during ?? leg.During }], Reason: null), Now)).Value;
    }

    public Swap Approve(Swap swap) => Keep(SettleSwap.Approve(State, swap.Id, Given.Ben.Id, Now)).Value;

    public Swap Decline(Swap swap) => Keep(SettleSwap.Decline(State, swap.Id, Given.Ben.Id, Now)).Value;

    public void Revert(Swap swap)
    {
        Keep(RevertSwap.Decide(State, swap.Id, Given.Ana.Id, Now));
        Keep(RevertSwap.Decide(State, swap.Id, Given.Ben.Id, Now));
    }

    public ReminderStatus Status => ReminderStatus.Of(State, Reminder, Now);

    /// <summary>The reminders whose messages now show something else.</summary>
    public int Refresh()
    {
        var decision = RefreshReminders.Decide(State, Now);
        Keep(decision.Changes);

        return decision.Value.Count;
    }

    private Result<T> Keep<T>(Result<Decision<T>> result)
    {
        if (!result.Succeeded(out var decision, out var refusal))
        {
            return refusal;
        }

        Keep(decision.Changes);

        return decision.Value;
    }

    private void Keep(ValueList<Change> changes)
    {
        if (changes.Count > 0)
        {
            AuditRule.AssertHolds(State, changes);
        }

        State = State.With(changes);
    }
}
