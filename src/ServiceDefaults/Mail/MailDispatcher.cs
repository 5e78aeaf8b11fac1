using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using ServiceDefaults.Data;

namespace ServiceDefaults.Mail;

/// <summary>Sends what waits, every few seconds, for as long as the process lives.</summary>
internal sealed class MailDispatcher(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MailDispatcher> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<MailRound>().Run(stoppingToken);
            }
            catch (Exception away) when (Outage.OfDatabase(away))
            {
                log.LogWarning(away, "Letters wait: the database is away");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
