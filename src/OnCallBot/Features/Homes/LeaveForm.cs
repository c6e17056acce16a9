using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.Time;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Blocks;

namespace OnCallBot.Features.Homes;

/// <summary>The days of a leave.</summary>
internal sealed class LeaveForm : HomeForm
{
    public override string Name => "leave";

    public override string Label => HomeFormWording.Leave;

    private const string FirstAction = "home-leave-first";
    private const string LastAction = "home-leave-last";

    protected override string Submit => HomeFormWording.Record;

    public override IEnumerable<string> Commands(ViewState state)
    {
        var first = state.GetValue<DatePickerValue>(FirstAction)?.SelectedDate;
        var last = state.GetValue<DatePickerValue>(LastAction)?.SelectedDate;
        yield return string.Create(CultureInfo.InvariantCulture, $"/oncall leave {first:yyyy-MM-dd}{(last is null || last == first ? "" : $"..{last:yyyy-MM-dd}")}");
    }

    protected override IEnumerable<Block> Fields(Asker asker, TeamState team, DateTimeOffset now)
    {
        yield return Field(HomeFormWording.First, new DatePicker { ActionId = FirstAction, InitialDate = now.DateIn(asker.Zone ?? TimeZoneInfo.Utc).ToDateTime(TimeOnly.MinValue) });
        yield return Field(HomeFormWording.Last, new DatePicker { ActionId = LastAction }, HomeFormWording.LastHint, isOptional: true);
    }
}
