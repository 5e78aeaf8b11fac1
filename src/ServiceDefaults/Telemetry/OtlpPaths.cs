using Microsoft.AspNetCore.Http;

namespace ServiceDefaults.Telemetry;

/// <summary>Where the operations service takes telemetry in: requests to it make none, or each would make the next.</summary>
public static class OtlpPaths
{
    public static bool Cover(PathString path) => path.Value is "/v1/traces" or "/v1/logs" or "/v1/metrics"
        || path.Value?.StartsWith("/opentelemetry.proto.collector.", StringComparison.Ordinal) is true;
}
