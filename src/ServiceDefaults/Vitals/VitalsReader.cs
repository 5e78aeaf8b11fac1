using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using OpenTelemetry;
using ServiceDefaults.Data;
using ServiceDefaults.Health;

namespace ServiceDefaults.Vitals;

/// <summary>
/// Reads the vitals, at most once in some seconds however many ask, and never for long: a database that is away or slow leaves its part
/// empty. The reading belongs to nobody's request and to nobody's trace.
/// </summary>
internal sealed class VitalsReader(
    IServiceScopeFactory scopes, HealthCheckService health, ServiceOptions service, ProcessFacts process, IConfiguration settings, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private readonly SemaphoreSlim _one = new(1);
    private readonly string _instance = ProcessFacts.Instance(settings);
    private (string? Database, ServiceVitals Vitals)? _last;
    private SlowFacts? _slow;

    public async Task<ServiceVitals> Read(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            var (database, now) = (settings.GetConnectionString(service.Database), clock.GetUtcNow());
            if (_last is { } last && last.Database == database && now >= last.Vitals.At && now - last.Vitals.At < Kept)
                return last.Vitals;
            var vitals = await ReadNow(database, now);
            _last = (database, vitals);
            return vitals;
        }
        finally
        {
            _one.Release();
        }
    }

    public async Task<StatementVitals> Statements(CancellationToken ct) => await InDatabase((db, _, limit) => SlowStatements.Read(db, limit), ct) ?? new(false, []);

    public void Dispose() => _one.Dispose();

    private async Task<ServiceVitals> ReadNow(string? database, DateTimeOffset now)
    {
        using var quiet = SuppressInstrumentationScope.Begin();
        var checks = health.CheckHealthAsync(CancellationToken.None); // each has a time limit of its own
        var facts = await InDatabase((db, services, limit) => Facts(db, services, database, now, limit), CancellationToken.None);
        return new(
            service.Name, _instance, process.Version, process.StartedAt, now, HealthEndpoints.Describe(await checks),
            facts?.Slow.Database, facts?.Outbox, facts?.Mail, facts?.Gauges ?? new Dictionary<string, double>(), facts?.Slow.Audit);
    }

    private async Task<DatabaseFacts?> Facts(DbContext db, IServiceProvider services, string? database, DateTimeOffset now, CancellationToken limit)
    {
        if (_slow?.IsFresh(database, now) is not true)
            _slow = await SlowFacts.Read(db, database, service.HasTrail, now, limit);
        return await DatabaseFacts.Read(db, _slow, services.GetServices<IVital>(), now, limit);
    }

    /// <returns>Null when the database is away, or takes longer than anybody would wait.</returns>
    private async Task<T?> InDatabase<T>(Func<DbContext, IServiceProvider, CancellationToken, Task<T?>> read, CancellationToken ct) where T : class
    {
        using var quiet = SuppressInstrumentationScope.Begin();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return await read(scope.ServiceProvider.GetRequiredService<DbContext>(), scope.ServiceProvider, limit.Token);
        }
        catch (Exception silent) when (IsAway(silent) || (silent is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <summary>Or not the service's any more: somebody removed it, or changed the login.</summary>
    private static bool IsAway(Exception silent) => Outage.MayPass(silent)
        || silent is PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification };
}
