using OnCallBot.Domain.People;
using OnCallBot.Domain.Reminders;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Homes;

/// <summary>What waits for somebody's answer, and what they have asked others for.</summary>
internal static class HomeRequests
{
    private const int MostOfAKind = 5;

    public static IEnumerable<Block> Of(HomeScene scene, EngineerId engineer, IReadOnlyList<Rotation> own, Voice voice)
    {
        var mentioning = voice with { Mentions = true };
        List<Block> waiting =
        [
            .. Several(scene.OpenSwaps.Where(swap => Waits(swap, engineer, own)), swap => Asking(scene, swap, engineer, mentioning)),
            .. Several(scene.Undoing.Where(swap => swap.Parties.Contains(engineer) && !swap.Undoing.Contains(engineer)), swap => [Reverting(swap, voice)]),
            .. Several(scene.RemindersOf(engineer).Select(reminder => (Reminder: reminder, Status: ReminderStatus.Of(scene.Team, reminder, scene.Now))).Where(one => one.Status is { Outcome: ReminderOutcome.Waiting, Conflict: not null }), one => Reminding(one.Reminder, one.Status.Conflict!, voice)),
            .. own.SelectMany(rotation => HandedOver(scene, rotation, engineer, voice)),
        ];
        if (waiting.Count > 0)
        {
            yield return new DividerBlock();
            yield return Shapes.Section(HomeWording.Waiting);
        }

        foreach (var block in waiting)
        {
            yield return block;
        }

        List<Block> asked = [.. Several(scene.OpenSwaps.Where(swap => swap.Requester == engineer || swap.AskedBy == engineer), swap => [Shapes.Section(PersonWording.Swap(swap, voice), SwapAnswers.More(swap))])];
        if (asked.Count > 0)
        {
            yield return new DividerBlock();
            yield return Shapes.Section(HomeWording.Asked);
        }

        foreach (var block in asked.Concat(own.SelectMany(rotation => Notes(rotation, voice))))
        {
            yield return block;
        }
    }

    private static bool Waits(Swap swap, EngineerId engineer, IReadOnlyList<Rotation> own) => swap.Counterpart is null
        ? swap.Requester != engineer && own.Any(rotation => rotation.Id == swap.Rotation)
        : swap.Awaited.Contains(engineer);

    private static IEnumerable<Block> Asking(HomeScene scene, Swap swap, EngineerId engineer, Voice voice)
    {
        yield return Shapes.Section(SwapWording.Asks(swap, voice));
        if (swap.Reason is { } reason)
        {
            yield return Shapes.Section(SwapWording.Why(reason));
        }

        // What it would do to them; whoever asks knows what it does to them.
        foreach (var impact in SwapImpact.Of(scene.Team, swap).Where(impact => impact.Engineer == engineer))
        {
            yield return Shapes.Section(SwapWording.Impact(impact, voice));
        }

        yield return new ActionsBlock { Elements = [.. SwapAnswers.Buttons(swap)] };
    }

    private static SectionBlock Reverting(Swap swap, Voice voice) =>
        Shapes.Section(SwapWording.RevertAsked(swap, voice), Shapes.Button(SwapWording.AgreeToRevert, AnswerMessages.RevertAction, swap.Id.ToString()));

    private static IEnumerable<Block> Reminding(Reminder reminder, ShiftConflict conflict, Voice voice)
    {
        yield return Shapes.Section(new ReminderWording(reminder, isDirect: true, voice).DaysOff(conflict));
        yield return new ActionsBlock { Elements = [SwapButton.Filled(conflict.Shift, conflict.Holder, ReminderWording.Swap), ReminderAnswers.Keep(reminder), ReminderAnswers.Later(reminder)] };
    }

    private static IEnumerable<Block> HandedOver(HomeScene scene, Rotation rotation, EngineerId engineer, Voice voice)
    {
        if (scene.FindHandover(rotation) is { } week && week.Incoming.Contains(engineer) && scene.Team.FindHandover(rotation.Id, week.Handoff) is { } handover && handover.FindAcknowledgement(engineer) is null)
        {
            yield return Shapes.Section(HomeWording.Handover(rotation, week.Handoff, voice), HaveItButton.For(new HandoverKey(rotation.Id, week.Handoff).ToString()));
        }
    }

    private static IEnumerable<Block> Notes(Rotation rotation, Voice voice)
    {
        var notes = voice.Team.NotesWaiting(rotation.Id).ToList();
        if (notes.Count > 0)
        {
            yield return Shapes.Section(HomeWording.NotesWait(rotation, notes.Count, notes.Count(note => note.IsOpen)), HomeButtons.Beside(HomeWording.Notes, "/oncall notes"));
        }
    }

    private static IEnumerable<Block> Several<T>(IEnumerable<T> all, Func<T, IEnumerable<Block>> show) =>
        Shortened.To([.. all], MostOfAKind, show, more => [Shapes.Context(HomeWording.More(more))]).SelectMany(blocks => blocks);
}
