using OnCallBot.Importing;

namespace OnCallBot.Sample;

/// <summary>The team files that the program carries along, for the playground.</summary>
internal static class SampleTeam
{
    private const string Folder = "sample/";

    public static IReadOnlyList<SourceFile> Files()
    {
        var program = typeof(SampleTeam).Assembly;

        return [.. program.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

        SourceFile Read(string name)
        {
            using var stream = program.GetManifestResourceStream(name)!;
            using var content = new MemoryStream();
            stream.CopyTo(content);

            return new SourceFile(name[Folder.Length..], content.ToArray());
        }
    }
}
