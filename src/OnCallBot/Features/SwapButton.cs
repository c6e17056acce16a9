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
}
