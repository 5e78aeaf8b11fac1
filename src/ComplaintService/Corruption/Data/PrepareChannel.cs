using ComplaintService.Corruption.Officers;
using ComplaintService.Corruption.Reports;
using ComplaintService.Corruption.Sealing;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using ServiceDefaults.Data;
using WebUi;

namespace ComplaintService.Corruption.Data;

/// <summary>Before the first request: the channel's tables, and in Development a demo officer's key. Then, once an hour: what nobody took is removed.</summary>
public sealed class PrepareChannel(IServiceScopeFactory scopes, IHostEnvironment environment, IOptions<CorruptionOptions> options, TimeProvider clock, ILogger<PrepareChannel> log) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CorruptionDb>();
            await db.Database.BringUpToDateAsync(cancellationToken);
            if (!environment.IsDevelopment())
            {
                await DemoOfficers.RefuseIfPresent(db, cancellationToken);
                await Installation.RefuseIfCheap(db, cancellationToken);
            }
            else if (options.Value.Demo)
            {
                await DemoOfficers.Add(db, scope.ServiceProvider.GetRequiredService<Stretcher>(), ThaiCalendar.DayInBangkok(clock.GetUtcNow()), cancellationToken);
            }
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<EvidenceStore>().Sweep(stoppingToken);
            }
            catch (Exception away) when (Outage.OfDatabase(away))
            {
                log.LogWarning(away, "Uploads that nobody took are still there: the database is away");
            }
        }
        while (await hourly.WaitForNextTickAsync(stoppingToken));
    }
}
