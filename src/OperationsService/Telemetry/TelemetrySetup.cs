using OpenTelemetry.Metrics;
using OperationsService.Telemetry.Intake;
using OperationsService.Telemetry.Logs;
using OperationsService.Telemetry.Map;
using OperationsService.Telemetry.Metrics;
using OperationsService.Telemetry.Otlp;
using OperationsService.Telemetry.Storage;
using OperationsService.Telemetry.Traces;

namespace OperationsService.Telemetry;

/// <summary>Telemetry of all services: how it comes in, is kept and is read.</summary>
internal static class TelemetrySetup
{
    public static void AddTelemetryStore(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TelemetrySettings>().BindConfiguration("Telemetry")
            .Validate(settings => settings.KeepDays is >= 1 and <= 366, "Telemetry:KeepDays is a number from 1 to 366.")
            .Validate(settings => settings.KeepMegabytes >= 100, "Telemetry:KeepMegabytes is a number from 100.")
            .Validate(settings => settings.QueueLength >= 1_000, "Telemetry:QueueLength is a number from 1000.")
            .Validate(settings => settings.SeriesPerService >= 1, "Telemetry:SeriesPerService is a number from 1.")
            .Validate(settings => settings.PointsEvery >= TimeSpan.Zero && settings.PointsEvery <= TimeSpan.FromMinutes(1), "Telemetry:PointsEvery is a time of at most a minute, such as 00:00:10.")
            .ValidateOnStart();
        builder.AddOtlp();
        builder.Services.AddSingleton<IntakeCounts>().AddSingleton<TelemetryQueue>().AddSingleton<MinuteBook>();
        builder.Services.AddHostedService<TelemetryWriter>().AddHostedService<DayRetention>().AddHostedService<CallRound>();
        builder.Services.AddScoped<TraceQueries>().AddScoped<LogQueries>().AddScoped<MapQueries>().AddScoped<MetricQueries>().AddScoped<IntakeQueries>();
        builder.Services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddMeter(IntakeCounts.MeterName));
    }
}
