using System.Text.Json.Serialization;

namespace OnCallBot.Cli;

[JsonSourceGenerationOptions(UseStringEnumConverter = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TerminalRequest))]
[JsonSerializable(typeof(TerminalAnswer))]
internal sealed partial class TerminalJson : JsonSerializerContext;
