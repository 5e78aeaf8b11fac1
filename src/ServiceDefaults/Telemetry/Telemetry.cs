using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using ServiceDefaults.Background;
using ServiceDefaults.Mail;
using ServiceDefaults.Messaging;
using ServiceDefaults.Vitals;

namespace ServiceDefaults.Telemetry;

/// <summary>Traces, metrics and logs by OTLP, to wherever the standard OTEL_* variables point; nowhere if they point nowhere.</summary>
internal static class TelemetrySetup
{
    public static IHostApplicationBuilder AddTelemetry(this IHostApplicationBuilder builder, string service)
    {
        // Each request's line would carry its path and query, and so personal data; the traces tell the same without it.
        foreach (var category in (string[])["Microsoft.AspNetCore", "Yarp", "System.Net.Http.HttpClient"])
            builder.Logging.KeepTo(LogLevel.Warning, category);
        // What fails is logged by whoever does not decide again: an overtaken change and a deadlock are everyday life.
        foreach (var category in (string[])["Microsoft.EntityFrameworkCore.Database.Command", "Microsoft.EntityFrameworkCore.Update"])
            builder.Logging.KeepTo(LogLevel.Critical, category);
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.IncludeFormattedMessage = true; // no scopes: they name the path again, on every record
            logs.AddProcessor(new CleanRecords());
        });
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Configuration["OTEL_SERVICE_NAME"] ?? service))
            .WithTracing(traces => traces
                .AddSource(service).AddSource("MassTransit").AddSource("Platform.Outbox").AddSource(Rounds.Source.Name)
                .AddAspNetCoreInstrumentation(web => web.Filter = context =>
                    !QuietPaths.Cover(context.Request.Path) && !OtlpPaths.Cover(context.Request.Path) && !IsProbe(context.Request.Path.Value))
                .AddHttpClientInstrumentation(client => client.FilterHttpRequestMessage = request => !IsProbe(request.RequestUri?.AbsolutePath))
                .AddNpgsql()
                .AddProcessor(new RoundSpans()).AddProcessor(new CleanSpans()))
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation()
                // These count by route, right and page whatever is asked, and can't be told that a path is a quiet one (QuietPaths).
                .AddView("aspnetcore.routing.*", MetricStreamConfiguration.Drop)
                .AddView("aspnetcore.authorization.*", MetricStreamConfiguration.Drop)
                .AddView("aspnetcore.components.*", MetricStreamConfiguration.Drop)
                .AddMeter("MassTransit", "Npgsql", "Yarp.ReverseProxy", OutboxLag.MeterName, MailLag.MeterName, service));
        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            telemetry.UseOtlpExporter();
        return builder;
    }

    /// <summary>Also in what leaves the service, where a setting lets more of the log out.</summary>
    private static void KeepTo(this ILoggingBuilder logging, LogLevel least, string category) =>
        logging.AddFilter(category, least).AddFilter<OpenTelemetryLoggerProvider>(category, least);

    // The path still has its base here: /plan/health.
    private static bool IsProbe(string? path) => path is not null
        && (path.EndsWith("/health", StringComparison.Ordinal) || path.EndsWith("/alive", StringComparison.Ordinal)
            || path.EndsWith(VitalsSetup.Path, StringComparison.Ordinal) || path.EndsWith(VitalsSetup.StatementsPath, StringComparison.Ordinal));
}
