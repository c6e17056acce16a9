using OnCallBot.Wording;

namespace OnCallBot.Features.Homes;

/// <summary>The forms of the home.</summary>
internal static class HomeForms
{
    public static HomeForm Leave { get; } = new LeaveForm();

    public static HomeForm Settings { get; } = new SettingsForm();

    public static HomeForm Remind { get; } = new RemindForm();

    public static HomeForm Ask { get; } = new WordsForm("ask", "/oncall", HomeFormWording.Ask, HomeFormWording.AskHint);

    public static HomeForm Find { get; } = new WordsForm("find", "/runbook", HomeFormWording.Find, HomeFormWording.FindHint);

    public static IReadOnlyList<HomeForm> All { get; } = [Leave, Settings, Remind, Ask, Find];

    /// <summary>The form of that name, or null.</summary>
    public static HomeForm? FindNamed(string? name) => All.FirstOrDefault(form => form.Name == name);
}
