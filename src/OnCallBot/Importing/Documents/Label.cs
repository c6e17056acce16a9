namespace OnCallBot.Importing.Documents;

/// <param name="Rest">What follows on the same line.</param>
/// <param name="Remarked">The label as it is written, where it has a remark in brackets; else null.</param>
internal readonly record struct Label(LabelKind Kind, string Rest, string? Remarked = null);
