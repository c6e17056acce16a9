using System.Globalization;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;
using OnCallBot.Wording;

namespace OnCallBot.Features;

/// <summary>«Swap this», beside a shift: it opens the form for it.</summary>
internal static class SwapButton
{
    public const string ActionId = "swap-this";

    /// <param name="holder">Whose shift it is.</param>
    public static SlackNet.Blocks.Button For(Shift shift, EngineerId holder) => Shapes.Button(
        SwapFormWording.SwapThis,
        ActionId,
        string.Create(CultureInfo.InvariantCulture, $"{shift.Rotation}|{shift.Duty.Id}|{shift.During.Start.ToUnixTimeSeconds()}|{holder}"));

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
