using System.ComponentModel.DataAnnotations;

namespace OnCallBot.Telemetry;

/// <summary>Where metrics and traces are sent, beside <c>/metrics</c>, which is always there.</summary>
internal sealed class TelemetryOptions : IValidatableObject
{
    /// <summary>OpenTelemetry's own setting; all others of its OTEL_ settings hold too.</summary>
    public const string EndpointSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    [ConfigurationKeyName(EndpointSetting)]
    public string? Endpoint { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Endpoint is not null && (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)))
        {
            yield return new ValidationResult("it is no address; write a collector's, such as http://127.0.0.1:4317, or leave it blank", [EndpointSetting]);
        }
    }
}
