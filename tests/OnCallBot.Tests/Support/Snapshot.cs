using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OnCallBot.Tests.Support;

/// <summary>Compares with a JSON file beside the test. <c>UPDATE_SNAPSHOTS=1 dotnet test</c> rewrites the files; read the diff.</summary>
internal static class Snapshot
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="value">A JSON node, or anything that serializes to JSON.</param>
    /// <param name="name">Where one test has several.</param>
    public static void Matches(object? value, string? name = null, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var actual = (value is JsonNode node ? node.ToJsonString(Readable) : JsonSerializer.Serialize(value, Readable)).ReplaceLineEndings("\n") + "\n";
        var file = Path.Combine(
            Path.GetDirectoryName(testFile)!,
            "Snapshots",
            $"{Path.GetFileNameWithoutExtension(testFile)}.{test}{(name is null ? "" : $".{name}")}.json");

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }

        Assert.True(File.Exists(file), $"There is no snapshot {file} yet. UPDATE_SNAPSHOTS=1 writes this:\n{actual}");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }
}
