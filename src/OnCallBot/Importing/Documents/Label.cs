namespace OnCallBot.Importing.Documents;

/// <param name="Rest">What follows on the same line.</param>
internal readonly record struct Label(LabelKind Kind, string Rest);
