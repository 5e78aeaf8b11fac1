using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Sources;
using ServiceDefaults.Messaging;

namespace PlanService.Plans;

/// <summary>
/// At each start says again which plan is in force. A service that was added to the platform after the publication learns of it: either
/// its queue was there at this start, or it asks at its own (<see cref="Contracts.PlanMissed"/>). Who knows it already compares the version.
/// </summary>
public sealed class TellPlanInForce(IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await Tell(scope.ServiceProvider.GetRequiredService<PlanDb>(), scope.ServiceProvider.GetRequiredService<IEvents>(), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Publishes and saves; nothing where no plan is in force.</summary>
    internal static async Task Tell(PlanDb db, IEvents events, CancellationToken ct)
    {
        var plans = await db.Plans.AsNoTracking().Where(plan => plan.Status == PlanStatus.Published)
            .Include(plan => plan.Projects).ThenInclude(project => project.Budgets)
            .Include(plan => plan.Projects).ThenInclude(project => project.Indicators)
            .AsSplitQuery().ToListAsync(ct);
        foreach (var plan in plans)
            events.Publish(await db.Tell(plan, ct));
        await db.SaveChangesAsync(ct);
    }
}
