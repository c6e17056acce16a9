using System.Globalization;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;
using OnCallBot.Slack;
using OnCallBot.Wording;

namespace OnCallBot.Features;

/// <summary>«Swap this», beside a shift: it opens the form for it.</summary>
internal static class SwapButton
{
    public const string ActionId = "swap-this";

    // In one block no two buttons may have the same id.
    public const string FirstPartActionId = "swap-first-part";
    public const string LastPartActionId = "swap-last-part";

    /// <param name="holder">Whose shift it is.</param>
    public static SlackNet.Blocks.Button For(Shift shift, EngineerId holder) => Shapes.Button(
        SwapFormWording.SwapThis,
        ActionId,
        string.Create(CultureInfo.InvariantCulture, $"{shift.Rotation}|{shift.Duty.Id}|{shift.During.Start.ToUnixTimeSeconds()}|{holder}"));

    /// <summary>A button that opens the form with everything filled in.</summary>
    public static SlackNet.Blocks.Button Filled(Shift shift, EngineerId holder, string label) => Shapes.Primary(label, ActionId, $"{For(shift, holder).Value}||");

    /// <summary>The same for some days of the shift.</summary>
    public static SlackNet.Blocks.Button Filled(Shift shift, EngineerId holder, string label, DayRange days, string actionId) =>
        Shapes.Button(label, actionId, string.Create(CultureInfo.InvariantCulture, $"{For(shift, holder).Value}|{days.First:yyyy-MM-dd}|{days.Last:yyyy-MM-dd}"));

    /// <summary>The button where the answer is the asker's alone, the shift has not begun, and they may ask for its holder; else null.</summary>
    public static SlackNet.Blocks.Button? FindFor(CommandRequest request, Shift shift) =>
        request.Audience == Audience.Asker
        && request.Asker.Engineer?.Id is { } asker
        && shift.Holder is { } holder
        && shift.During.Start > request.Now
        && (holder == asker || AdminRights.IsAdmin(request.Team, shift.Rotation, asker))
            ? For(shift, holder)
            : null;
}
