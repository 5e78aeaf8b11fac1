using IdentityService.Clients;
using IdentityService.Data;
using IdentityService.Divisions;
using IdentityService.Keys;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Core;
using ServiceDefaults.Audit;

namespace IdentityService.Start;

/// <summary>
/// After the migrations and before the first request: keys, divisions, the gateway's registration, demo data. One transaction under a
/// lock, because replicas start at the same time.
/// </summary>
internal sealed class PrepareOnStart(IServiceScopeFactory scopes, IHostEnvironment environment, TimeProvider clock) : IHostedService
{
    private const long StartLock = 0x1DE27171;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<IdentityDb>();
        var clients = services.GetRequiredService<OpenIddictApplicationManager<ApiClient>>();
        var now = clock.GetUtcNow();
        services.GetRequiredService<AuditTrail>().Process = nameof(PrepareOnStart);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({StartLock})", cancellationToken);
        if (!environment.IsDevelopment())
            await Demo.RefuseIfPresent(db, cancellationToken);
        await services.GetRequiredService<KeyRing>().Load(db, now, cancellationToken);
        if (!await db.Divisions.AnyAsync(cancellationToken))
            db.Divisions.AddRange(Division.Usual);
        await GatewayClient.Register(clients, services.GetRequiredService<IConfiguration>(), now, cancellationToken);
        if (environment.IsDevelopment())
            await Demo.Seed(db, clients, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
