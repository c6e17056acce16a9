using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OnCallBot.Browser.Tests.Support;

/// <summary>
/// The pictures of <c>docs/pictures</c>. Beside each lies what could be read in it, and a test fails when that is not what the page shows any more:
/// <c>UPDATE_PICTURES=1 dotnet test</c> then takes it anew. (Pixels differ from one machine to the next; words do not.)
/// </summary>
internal static partial class Pictures
{
    private const int MostBytes = 250_000;

    private static readonly bool AreRenewed = Environment.GetEnvironmentVariable("UPDATE_PICTURES") == "1";

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));

    /// <param name="shown">What of the page is to be read, and seen where no whole page is.</param>
    /// <param name="page">Pictured in place of that alone.</param>
    public static async Task KeepAsync(string name, ILocator shown, IPage? page = null)
    {
        var picture = Path.Combine(Root, "docs", "pictures", $"{name}.png");
        var text = Path.ChangeExtension(picture, ".txt");
        var read = Blank().Replace(await shown.EvaluateAsync<string>("element => { const copy = element.cloneNode(true); copy.querySelectorAll('time, .clock-face').forEach(one => one.remove()); return copy.innerHTML.replace(/<[^>]+>/g, ' ').replace(/&nbsp;/g, ' '); }"), " ").Trim() + "\n";
        if (AreRenewed)
        {
            await (page is null ? shown.ScreenshotAsync(new LocatorScreenshotOptions { Path = picture }) : page.ScreenshotAsync(new PageScreenshotOptions { Path = picture }));
            await File.WriteAllTextAsync(text, read, TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(text) && read == await File.ReadAllTextAsync(text, TestContext.Current.CancellationToken), $"docs/pictures/{name}.png shows something else by now: UPDATE_PICTURES=1 dotnet test takes it anew. Look at it.\n{read}");
        Assert.InRange(new FileInfo(picture).Length, 1, MostBytes);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"\s+", RegexOptions.None, 5000)]
    private static partial Regex Blank();
}
