namespace OnCallBot.Domain.Imports;

/// <summary>One thing that an import adds, removes or changes.</summary>
/// <param name="Name">Of the subject: the pipeline, the person, the week and duty of a cell.</param>
/// <param name="Before">Null: there was nothing, it is added.</param>
/// <param name="After">Null: there is nothing any more, it is removed.</param>
public sealed record Edit(EditSubject Subject, string Name, EditField Field, string? Before, string? After);
