using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using TrainingService.Data;

namespace TrainingService.Events;

/// <summary>
/// On the first start, with no event in the database, the two budgets that the plan's sheets write out (1-03 and 1-06) are planned events
/// of the present fiscal year, exactly as they are written: without a day, and with whatever is wrong with their lines. Setting
/// <c>Training:Seed</c>: <c>false</c> leaves the database empty, for an organization that brings its own plan.
/// </summary>
public sealed class PlanEventsOnStart(IServiceScopeFactory scopes, IConfiguration settings, TimeProvider clock) : IHostedService
{
    private const long Lock = 0x747261696E696E67; // "training"

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!settings.GetValue("Training:Seed", true))
            return;
        await using var scope = scopes.CreateAsyncScope();
        var (db, audit, actor) = (Service<TrainingDb>(scope), Service<AuditTrail>(scope), Service<Actor>(scope));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Replicas start at once: the second waits here, and then finds the events.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancellationToken);
        if (await db.Events.AnyAsync(cancellationToken))
            return;
        audit.Process = nameof(PlanEventsOnStart);
        var now = clock.GetUtcNow();
        db.Add(TrainingEvent.Plan(PlanBudgets.Ethics(FiscalYear.Of(now)), "SP", actor, now));
        db.Add(TrainingEvent.Plan(PlanBudgets.Family(FiscalYear.Of(now)), "SW", actor, now));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static T Service<T>(AsyncServiceScope scope) where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
}
