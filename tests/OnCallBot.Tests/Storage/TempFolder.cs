namespace OnCallBot.Tests.Storage;

/// <summary>A folder of a test's own, gone after it.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("oncallbot-");

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public string Names => string.Join(' ', _folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal));

    public void Dispose() => _folder.Delete(recursive: true);
}
