using ComplaintService.Contacts;
using OpenTelemetry;
using ServiceDefaults.Data;

namespace ComplaintService.Clock;

/// <summary>A round at the start and every minute, in each replica: answers that did not come, promises, what nobody closed, and contacts whose time is over.</summary>
public sealed class PromiseClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PromiseClock> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // a look every minute is nobody's trace
        using var minutely = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<WaitingRound>().Run(stoppingToken); // first: what is resumed has a promise again
                await scope.ServiceProvider.GetRequiredService<PromiseRound>().Run(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<ClosingRound>().Run(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<Retention>().Run(stoppingToken);
            }
            catch (Exception away) when (Outage.OfDatabase(away))
            {
                log.LogWarning(away, "Nothing was looked after: the database is away");
            }
        }
        while (await minutely.WaitForNextTickAsync(stoppingToken));
    }
}
