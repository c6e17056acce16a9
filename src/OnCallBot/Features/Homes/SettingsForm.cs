using OnCallBot.Domain;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Blocks;

namespace OnCallBot.Features.Homes;

/// <summary>Somebody's time zone and holiday calendar: too many to list, so both are searched by what is typed.</summary>
internal sealed class SettingsForm : HomeForm
{
    public const string ZoneAction = "home-zone";
    public const string CalendarAction = "home-calendar";
    public const string NoCalendar = "none";

    public override string Name => "settings";

    public override string Label => HomeFormWording.Settings;

    protected override string Submit => HomeFormWording.Save;

    public override IEnumerable<string> Commands(ViewState state)
    {
        yield return $"/oncall timezone {state.GetValue<ExternalSelectValue>(ZoneAction)?.SelectedOption?.Value}";
        if (state.GetValue<ExternalSelectValue>(CalendarAction)?.SelectedOption?.Value is { } calendar)
        {
            yield return $"/oncall holidays {calendar}";
        }
    }

    public static SlackNet.Blocks.Option OptionOf(string text, string value) => new() { Text = new PlainText(Voice.Cut(text, 75)), Value = value };

    protected override IEnumerable<Block> Fields(Asker asker, TeamState team, DateTimeOffset now)
    {
        var calendar = asker.Engineer?.Holidays;
        yield return Field(
            HomeFormWording.Zone,
            new ExternalSelectMenu { ActionId = ZoneAction, MinQueryLength = 1, InitialOption = asker.Zone is { } zone ? OptionOf(zone.Id, zone.Id) : null, Placeholder = new PlainText(HomeFormWording.ZonePlaceholder) },
            HomeFormWording.ZoneHint);
        yield return Field(
            HomeFormWording.Calendar,
            new ExternalSelectMenu { ActionId = CalendarAction, MinQueryLength = 1, InitialOption = calendar is { } own ? OptionOf(HolidayCalendarWording.Named(own, team.Holidays), own.ToString()) : null, Placeholder = new PlainText(HomeFormWording.CalendarPlaceholder) },
            HomeFormWording.CalendarHint,
            isOptional: true);
    }
}
