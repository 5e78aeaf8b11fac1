using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OperationsService.Data;
using OperationsService.Integrations;
using ServiceDefaults.Audit;
using ServiceDefaults.Background;
using ServiceDefaults.Concurrency;

namespace OperationsService.Alerts.Watching;

/// <summary>Section <c>Alerts</c>.</summary>
public sealed class AlertRhythm
{
    /// <summary>From one round to the next.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>For how many days an alert that is over is kept.</summary>
    public int KeepDays { get; set; } = 400;
}

/// <summary>Wakes a round before its time.</summary>
public sealed class AlertBell : Signal;

/// <summary>
/// Looks at everything every half minute and keeps what rings. Of all replicas one does it at a time: whoever claims the turn. One that dies
/// in its turn costs the time until the next.
/// </summary>
internal sealed class AlertRound(
    IServiceScopeFactory scopes, Lookout lookout, AlertBell bell, FeedBell feed, IOptions<AlertRhythm> rhythm, TimeProvider clock, ILogger<AlertRound> log) : Rounds(rhythm.Value.Every, clock, log)
{
    /// <summary>A turn that was claimed less than so long ago is somebody's.</summary>
    private static readonly TimeSpan ATurn = TimeSpan.FromSeconds(25);

    protected override Task Wait(TimeSpan atMost, CancellationToken stopping) => bell.WaitAsync(atMost, stopping);

    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        await using var scope = scopes.CreateAsyncScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<OpsDb>(), Clock.GetUtcNow());
        if (await db.AlertTurns.Where(turn => turn.ClaimedAt <= now - ATurn).ExecuteUpdateAsync(turn => turn.SetProperty(one => one.ClaimedAt, now), stopping) == 0)
            return;
        var seen = await lookout.Look(stopping);
        scope.ServiceProvider.GetRequiredService<AuditTrail>().Process = nameof(AlertRound);
        var keeper = scope.ServiceProvider.GetRequiredService<AlertKeeper>();
        await db.RetryWhenOvertaken(() => keeper.Keep(seen, stopping), stopping); // by an administrator who acknowledges meanwhile
        feed.Heard.Set();
        var old = now.AddDays(-rhythm.Value.KeepDays);
        await db.Alerts.Where(alert => alert.EndedAt < old).ExecuteDeleteAsync(stopping);
    }
}
