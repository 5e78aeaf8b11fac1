using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Import;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace PlanService.Plans;

/// <summary>
/// On the first start, with no plan in the database, imports the plan document that ships with the service. Setting <c>Plan:Seed</c>:
/// <c>false</c> leaves the database empty, for an organization that brings its own plan.
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
        if (await db.Plans.AnyAsync(cancellationToken))
            return;
        audit.Process = nameof(SeedOnStart);
        using var document = new MemoryStream(SeedPlan.Content());
        var (plan, refusal) = await ImportPlan.Read(document, SeedPlan.ContentType, SeedPlan.FileName, actor, clock, cancellationToken);
        await ImportPlan.Save(plan ?? throw new InvalidOperationException($"The seed plan was refused: {refusal!.English}"), db, audit, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static T Service<T>(AsyncServiceScope scope) where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
}
