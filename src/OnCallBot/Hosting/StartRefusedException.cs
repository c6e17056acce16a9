namespace OnCallBot.Hosting;

/// <summary>The bot cannot start, and the person who starts it can mend that. The message is the one line that they read.</summary>
internal sealed class StartRefusedException(string message) : Exception(message);
