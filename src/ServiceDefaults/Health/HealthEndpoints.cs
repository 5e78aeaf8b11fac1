using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry;
using ServiceDefaults.Vitals;

namespace ServiceDefaults.Health;

/// <summary>
/// <c>/health</c>: ready to work, 503 without the database. Without the broker a service is degraded, which is still 200: it keeps
/// accepting work and tells the others later. <c>/alive</c>: the process answers.
/// </summary>
internal static class HealthEndpoints
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database", timeout: TimeSpan.FromSeconds(3));
        return services;
    }

    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health", new() { ResponseWriter = Write }).AllowAnonymous();
        app.MapHealthChecks("/alive", new() { Predicate = _ => false, ResponseWriter = Write }).AllowAnonymous();
        return app;
    }

    private static Task Write(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(Describe(report));

    public static HealthVitals Describe(HealthReport report) => new(
        Word(report.Status), report.Entries.ToDictionary(part => part.Key is "masstransit-bus" ? "broker" : part.Key, part => Word(part.Value.Status)));

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };

    private sealed class DatabaseCheck(DbContext db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            using var quiet = SuppressInstrumentationScope.Begin(); // a look every few seconds is nobody's trace
            return await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
        }
    }
}
