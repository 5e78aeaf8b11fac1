using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Import;
using PlanService.Sources;
using ServiceDefaults.Audit;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;

namespace PlanService.Plans;

/// <summary>
/// On the first start, with no plan in the database, imports the plan document that ships with the service, with the map of what measures its
/// indicators. Where that plan came here before there was a map, it gets it now, once. Setting <c>Plan:Seed</c>: <c>false</c> leaves the database
/// empty, for an organization that brings its own plan.
/// </summary>
public sealed class SeedOnStart(IServiceScopeFactory scopes, IConfiguration settings, TimeProvider clock) : IHostedService
{
    private const long Lock = 0x706C616E73656564; // "planseed"

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!settings.GetValue("Plan:Seed", true))
            return;
        await using var scope = scopes.CreateAsyncScope();
        var (db, audit, actor) = (Service<PlanDb>(scope), Service<AuditTrail>(scope), Service<Actor>(scope));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Replicas start at once: the second waits here, and then finds a plan.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancellationToken);
        audit.Process = nameof(SeedOnStart);
        if (!await db.Plans.AnyAsync(cancellationToken))
            await Import(db, audit, actor, cancellationToken);
        await ProposeMap(db, Service<IEvents>(scope), actor, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task Import(PlanDb db, AuditTrail audit, Actor actor, CancellationToken cancellationToken)
    {
        using var document = new MemoryStream(SeedPlan.Content());
        var (plan, refusal) = await ImportPlan.Read(document, SeedPlan.ContentType, SeedPlan.FileName, actor, clock, cancellationToken);
        await ImportPlan.Save(plan ?? throw new InvalidOperationException($"The seed plan was refused: {refusal!.English}"), db, audit, cancellationToken);
    }

    /// <summary>For the newest version of each series that the shipped document began and that has no map.</summary>
    private async Task ProposeMap(PlanDb db, IEvents events, Actor actor, CancellationToken ct)
    {
        var shipped = PlanOriginal.Of(SeedPlan.Content(), SeedPlan.ContentType, SeedPlan.FileName).Sha256;
        var plans = await db.Plans.AsNoTracking().Include(plan => plan.Projects).ThenInclude(project => project.Indicators).AsSplitQuery()
            .Where(plan => plan.Status != PlanStatus.Superseded && !db.MeasureMaps.Any(map => map.SeriesId == plan.SeriesId)
                && db.Originals.Any(original => original.Sha256 == shipped && original.PlanId == plan.SeriesId))
            .ToListAsync(ct);
        foreach (var plan in plans.GroupBy(plan => plan.SeriesId).Select(versions => versions.OrderBy(plan => plan.Status is PlanStatus.Published).ThenBy(plan => plan.Version).Last()))
            await db.Adopt(plan, events, actor, clock.GetUtcNow(), ct);
        await db.SaveChangesAsync(ct);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static T Service<T>(AsyncServiceScope scope) where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
}
