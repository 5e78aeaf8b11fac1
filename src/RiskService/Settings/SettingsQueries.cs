using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Values;

namespace RiskService.Settings;

/// <summary>Which settings are in force.</summary>
public static class SettingsQueries
{
    /// <summary>The newest of those that are for this year. There are always some: the first start writes the starter's.</summary>
    public static Task<RiskSettings> SettingsOf(this RiskDb db, FiscalYear year, CancellationToken ct) =>
        db.Settings.AsNoTracking().Where(one => one.FromYear <= year).OrderByDescending(one => one.FromYear).ThenByDescending(one => one.Version).FirstAsync(ct);
}

/// <summary>Writes the starter's scales where there are none. Two replicas that start at once write them once: the unique index lets one of them.</summary>
public sealed class SettingsOnStart(IServiceScopeFactory scopes, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RiskDb>();
        if (await db.Settings.AnyAsync(cancellationToken))
            return;
        await Write(db, clock.GetUtcNow(), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal static async Task Write(RiskDb db, DateTimeOffset now, CancellationToken ct)
    {
        db.Add(RiskSettings.Of(new(StarterSettings.FromYear), 1, StarterSettings.Scales, "ระบบ", "ค่าเริ่มต้นของระบบ", now));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failure) when (failure.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation })
        {
            db.ChangeTracker.Clear(); // another replica has written them
        }
    }
}
