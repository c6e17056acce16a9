namespace OnCallBot.Storage.Journal;

/// <summary>The file or its journal is not whole, in a way that no crash explains.</summary>
internal sealed class FileDamagedException(string message) : Exception(message);
