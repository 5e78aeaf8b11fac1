using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ServiceDefaults.Telemetry;

/// <summary>Traces, metrics and logs by OTLP, to wherever the standard OTEL_* variables point; nowhere if they point nowhere.</summary>
internal static class TelemetrySetup
{
    public static IHostApplicationBuilder AddTelemetry(this IHostApplicationBuilder builder, string service)
    {
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning); // names every path and query
        builder.Logging.AddOpenTelemetry(logs => { logs.IncludeFormattedMessage = true; logs.IncludeScopes = true; });
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Configuration["OTEL_SERVICE_NAME"] ?? service))
            .WithTracing(traces => traces
                .AddSource(service).AddSource("MassTransit").AddSource("Platform.Outbox")
                .AddAspNetCoreInstrumentation(web => web.Filter = context =>
                    !QuietPaths.Cover(context.Request.Path)
                    && !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
                    && !context.Request.Path.StartsWithSegments("/alive", StringComparison.Ordinal))
                .AddHttpClientInstrumentation(client => client.FilterHttpRequestMessage = request =>
                    request.RequestUri?.AbsolutePath is not "/health") // probes
                .AddNpgsql())
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation()
                .AddMeter("MassTransit", "Npgsql", "Yarp.ReverseProxy", service));
        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            telemetry.UseOtlpExporter();
        return builder;
    }
}
