namespace OnCallBot.Importing.Documents;

/// <param name="Start">Where in the file's text it begins.</param>
/// <param name="Bold">The bold words at its very beginning, or null.</param>
internal readonly record struct InlinePiece(int Start, string Text, string? Bold);
