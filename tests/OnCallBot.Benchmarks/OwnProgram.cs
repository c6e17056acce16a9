using System.Diagnostics;

namespace OnCallBot.Benchmarks;

/// <summary>This program as another process.</summary>
internal static class OwnProgram
{
    /// <summary>How it is started with these arguments, however it was started itself.</summary>
    public static ProcessStartInfo With(params IEnumerable<string> arguments)
    {
        IEnumerable<string> own = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(OwnProgram).Assembly.Location] : [];

        return new ProcessStartInfo(Environment.ProcessPath!, [.. own, .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false };
    }
}
