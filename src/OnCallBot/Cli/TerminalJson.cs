using System.Text.Json.Serialization;

namespace OnCallBot.Cli;

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(TerminalRequest))]
[JsonSerializable(typeof(TerminalAnswer))]
internal sealed partial class TerminalJson : JsonSerializerContext;
