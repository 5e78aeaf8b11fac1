using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OpenTelemetry;

namespace ServiceDefaults.Telemetry;

/// <summary>
/// The corruption channel leaves no trail: no trace, no metric and no log record of its requests, and a caller's trace is not continued.
/// </summary>
public static class QuietPaths
{
    private static readonly string[] Prefixes = ["/complaints/corruption", "/complaints/api/v1/corruption"];

    private static readonly string[] TraceHeaders = ["traceparent", "tracestate", "baggage", "Request-Id", "Correlation-Context"];

    /// <param name="path">With the service's prefix.</param>
    public static bool Cover(PathString path) =>
        Prefixes.Any(prefix => path.Value?.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) is true);

    /// <summary>The first middleware of all.</summary>
    public static IApplicationBuilder UseQuietPaths(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!Cover(context.Request.PathBase + context.Request.Path))
        {
            await next(context);
            return;
        }

        foreach (var header in TraceHeaders)
            context.Request.Headers.Remove(header);
        if (context.Features.Get<IHttpMetricsTagsFeature>() is { } metrics)
            metrics.MetricsDisabled = true;
        Activity.Current = null;
        using var nothing = SuppressInstrumentationScope.Begin();
        await next(context);
    });
}
