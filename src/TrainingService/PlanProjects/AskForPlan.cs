using Contracts;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Messaging;
using TrainingService.Data;

namespace TrainingService.PlanProjects;

/// <summary>Asks at the start for the plan in force as long as none is known: it may have been published before this service was there.</summary>
public sealed class AskForPlan(IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        if (await db.PlanProjects.AnyAsync(cancellationToken))
            return;
        scope.ServiceProvider.GetRequiredService<IEvents>().Publish(new PlanMissed { Service = "training" });
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
