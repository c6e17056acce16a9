using System.Text.Json;

namespace OnCallBot.HolidaySources;

/// <summary>What the server told, in a file beside the store: it outlasts a restart, and a server that is gone.</summary>
internal sealed class NagerFile(string path)
{
    /// <summary>What is kept; nothing where there is no file, or none that can be read: it is only a copy.</summary>
    public NagerYear[] Read()
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), NagerJson.Default.NagerYearArray) ?? [] : [];
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Keeps it, whole or not at all.</summary>
    public void Write(IReadOnlyList<NagerYear> years)
    {
        var draft = $"{path}.new";
        File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes([.. years], NagerJson.Default.NagerYearArray));
        File.Move(draft, path, overwrite: true);
    }
}
