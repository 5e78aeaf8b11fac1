using System.Globalization;

namespace LocalHosting.Running;

/// <summary>
/// Where the telemetry of the projects goes. Aspire runs a dashboard beside them and gives each one its address and a key; here it is the
/// resource with an endpoint of the name <c>otlp-grpc</c>, which knows the key as the parameter <c>operations-key</c>. Whoever runs the
/// platform and names another place (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>) decides for all of them.
/// </summary>
internal static class Otlp
{
    public const string Grpc = "otlp-grpc";
    private const string Http = "otlp-http";
    private const string Key = "operations-key";
    private const string Address = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The ports that OTLP has everywhere; 0 for an endpoint of another kind.</summary>
    public static int UsualPort(string endpoint) => endpoint switch { Grpc => 4317, Http => 4318, _ => 0 };

    public static void Tell(Run run, Dictionary<string, string?> environment)
    {
        if (run.TelemetryGoesTo is not { } receiver || Environment.GetEnvironmentVariable(Address) is { Length: > 0 })
            return;
        environment[Address] = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{run.PortOf(Run.InstancesOf(receiver).First(), Grpc)}");
        environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = "grpc";
        environment["OTEL_METRIC_EXPORT_INTERVAL"] = "15000"; // they are kept by the minute: each second would be work for nothing
        environment["OTEL_EXPORTER_OTLP_HEADERS"] = $"x-otlp-api-key={run.Secrets.Get(Key, 32)}";
    }
}
