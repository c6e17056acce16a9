using System.ComponentModel.DataAnnotations;

namespace OnCallBot.Hosting;

/// <summary>What the bot knows: where it is kept, and what an empty store begins with.</summary>
internal sealed class StoreOptions : IValidatableObject
{
    public const string PathSetting = "ONCALL_DB";
    public const string TeamSetting = "ONCALL_TEAM";

    [ConfigurationKeyName(PathSetting)]
    public string Path { get; set; } = "data/oncall.db";

    /// <summary>Team files with commas between them, imported into an empty store; null: none, and the sample in the playground.</summary>
    [ConfigurationKeyName(TeamSetting)]
    public string? Team { get; set; }

    public IReadOnlyList<string> TeamFiles =>
        Team?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Directory.Exists(Path) || System.IO.Path.EndsInDirectorySeparator(Path))
        {
            yield return new ValidationResult($"{Path} is a folder; name a file in it, such as {System.IO.Path.Combine(Path, "oncall.db")}", [PathSetting]);
        }

        foreach (var file in TeamFiles.Where(file => !File.Exists(file)))
        {
            yield return new ValidationResult($"there is no file {file}; name Markdown, YAML and .ics files with commas between them", [TeamSetting]);
        }
    }
}
