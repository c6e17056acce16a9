using ScottPlot;
using SkiaSharp;

namespace OnCallBot.Features.Fairness;

/// <summary>The font of charts, out of the program: a server often has none.</summary>
internal sealed class ChartFont : IFontResolver
{
    public const string Name = "OnCallBot charts";

    private static readonly Lock Registering = new();
    private static readonly Lazy<SKTypeface> Typeface = new(Load);

    /// <summary>Makes the font known under its name: once in a process, where several bots may start at the same time.</summary>
    public static void Register()
    {
        lock (Registering)
        {
            if (!Fonts.FontResolvers.OfType<ChartFont>().Any())
            {
                Fonts.FontResolvers.Insert(0, new ChartFont());
            }
        }
    }

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => fontName == Name ? Typeface.Value : null;

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) => fontName == Name ? Typeface.Value : null;

    private static SKTypeface Load()
    {
        using var font = typeof(ChartFont).Assembly.GetManifestResourceStream("charts/DejaVuSans.ttf") ?? throw new InvalidOperationException("The font of charts is not built in.");

        return SKTypeface.FromStream(font);
    }
}
