using OnCallBot.Domain.Fairness;
using OnCallBot.Slack;
using OnCallBot.Wording;

namespace OnCallBot.Features.Fairness;

/// <summary>The chart in characters: a bar for each person, a letter or more for each shift, by duty.</summary>
internal static class LoadBars
{
    private const int Widest = 26;
    private const string Letters = "█▓▒░";

    public static Mrkdwn Of(RotationLoads loads, Voice voice)
    {
        var duties = loads.Engineers.Count == 0 ? [] : loads.Engineers[0].Duties.Select(duty => duty.Duty.Name).ToList();
        var names = loads.Engineers.Select(load => voice.CalledBy(load.Engineer)).ToList();
        var (name, most) = (names.Select(one => one.Length).DefaultIfEmpty().Max(), loads.Engineers.Select(load => load.Shifts).DefaultIfEmpty().Max());

        // Every shift has as many letters as the next one; where there is no room, so many shifts have one.
        var width = most == 0 ? 1.0 : Math.Min(3, (double)Widest / most);
        width = width > 1 ? Math.Floor(width) : width;
        var lines = loads.Engineers.Select((load, index) => $"{names[index].PadRight(name)} {string.Concat(load.Duties.Select((duty, at) => new string(Letter(at, duties), (int)Math.Round(duty.Count * width))))} {load.Shifts}");
        var legend = duties.Select((duty, at) => $"{Letter(at, duties)} {duty}");

        return ScheduleWording.Table([.. lines, string.Join("  ", legend)]);
    }

    private static char Letter(int duty, List<string> duties) => duties.Count <= Letters.Length ? Letters[duty] : (char)('a' + (duty % 26));
}
