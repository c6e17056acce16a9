using OnCallBot.Domain.Fairness;
using OnCallBot.Wording;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace OnCallBot.Features.Fairness;

/// <summary>The loads of a rotation as a picture: a bar for each person, stacked by duty.</summary>
internal static class LoadChart
{
    /// <summary>More people than that have no room on a screen; the words beside the picture have everybody.</summary>
    public const int MostPeople = 40;

    private const int Width = 900;
    private const int AroundBars = 150;
    private const int PerBar = 34;
    private const double Thickness = 0.7;
    private const double Space = 1.05;
    private const float Large = 18;
    private const float Usual = 15;

    // Paul Tol's light colours: those who confuse colours tell them apart, and black numbers can be read on all.
    private static readonly Color[] Colours = [.. new[] { "#77AADD", "#EE8866", "#44BB99", "#EEDD88", "#FFAABB", "#99DDFF", "#BBCC33", "#AAAA00", "#DDDDDD" }.Select(hex => Color.FromHex(hex))];

    /// <returns>A PNG file.</returns>
    public static byte[] Draw(RotationLoads loads, Voice voice)
    {
        using var plot = new Plot();
        var people = loads.Engineers.Take(MostPeople).ToList();
        var duties = people.Count == 0 ? [] : people[0].Duties.Select(duty => duty.Duty.Name).ToList();
        plot.Font.Set(ChartFont.Name);
        var bars = plot.Add.Bars(people.SelectMany(Bars).ToArray());
        bars.ValueLabelStyle.FontSize = Usual;
        bars.ValueLabelStyle.FontName = ChartFont.Name;
        plot.Axes.Left.SetTicks([.. people.Select((_, place) => (double)place)], [.. people.Select(load => voice.CalledBy(load.Engineer))]);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Axes.Left.TickLabelStyle.FontSize = Usual;
        plot.Axes.Bottom.TickGenerator = new NumericAutomatic { IntegerTicksOnly = true };
        plot.Axes.Bottom.TickLabelStyle.FontSize = Usual;
        plot.Axes.SetLimits(0, (people.Count == 0 ? 1 : people.Max(load => Math.Max(1, load.Shifts))) * Space, people.Count - 0.4, -0.6);
        plot.Axes.Title.Label.FontSize = Large;
        plot.Title(FairnessWording.ChartTitle(loads));
        plot.Legend.FontSize = Usual;
        plot.Legend.Orientation = Orientation.Horizontal;
        plot.Legend.ManualItems.AddRange(duties.Select((name, duty) => new LegendItem { LabelText = name, FillColor = Colours[duty % Colours.Length], LineWidth = 0 }));
        plot.Legend.ShadowColor = Colors.Transparent;
        plot.Legend.OutlineColor = Colors.Transparent;
        plot.ShowLegend(Edge.Bottom);
        plot.HideGrid();

        return plot.GetImage(Width, AroundBars + (PerBar * people.Count)).GetImageBytes(ImageFormat.Png);
    }

    private static IEnumerable<Bar> Bars(EngineerLoad load, int place)
    {
        var from = 0;
        for (var duty = 0; duty < load.Duties.Count; duty++)
        {
            var count = load.Duties[duty].Count;
            if (count > 0)
            {
                yield return new Bar
                {
                    Position = place,
                    ValueBase = from,
                    Value = from + count,
                    Orientation = Orientation.Horizontal,
                    Size = Thickness,
                    FillColor = Colours[duty % Colours.Length],
                    LineColor = Colors.White,
                    Label = $"{count}",
                    CenterLabel = true,
                };
            }

            from += count;
        }
    }
}
