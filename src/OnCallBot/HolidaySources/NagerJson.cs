using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnCallBot.HolidaySources;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(NagerDay[]))]
[JsonSerializable(typeof(NagerYear[]))]
internal sealed partial class NagerJson : JsonSerializerContext;
