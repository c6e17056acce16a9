using Microsoft.Extensions.Logging;

namespace OnCallBot.Tests.Support;

internal sealed record LogLine(string Category, LogLevel Level, string Message);
