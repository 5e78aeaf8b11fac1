using Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ServiceDefaults.Messaging;

namespace ServiceDefaults.PlanProjects;

/// <summary>Asks at the start for the plan in force as long as none is known: it may have been published before this service was there.</summary>
/// <param name="service">Its name, as in <see cref="ServiceOptions.Name"/>.</param>
public sealed class AskForPlan<TDb>(IServiceScopeFactory scopes, ServiceOptions service) : IHostedService where TDb : DbContext
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        if (await db.Set<PlanProject>().AnyAsync(cancellationToken))
            return;
        scope.ServiceProvider.GetRequiredService<IEvents>().Publish(new PlanMissed { Service = service.Name });
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
