using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ServiceDefaults.Data;

namespace ServiceDefaults.Background;

/// <summary>
/// Work that a process does by itself beside the requests: one round after another for as long as it lives. A round that fails is logged
/// and the next one tries again. An exception that left <see cref="ExecuteAsync"/> would end the whole service, and its next process
/// would meet the same row first. What one row is to blame for is dealt with in the round itself: the row is set aside, the rest goes on.
/// What a round does stands in one trace of its own; one that found nothing to do, or looked quietly, leaves none.
/// </summary>
/// <param name="pause">From the end of a round to the next one.</param>
public abstract class Rounds(TimeSpan pause, TimeProvider clock, ILogger log) : BackgroundService
{
    internal static readonly ActivitySource Source = new("Platform.Rounds");

    /// <summary>The kind of failure that was logged last; null while rounds succeed.</summary>
    private Type? _failing;

    protected TimeProvider Clock => clock;

    protected ILogger Log => log;

    /// <summary>Does what there is to do now. Throws if it can't.</summary>
    protected abstract Task Round(CancellationToken stopping);

    /// <summary>False for a round that lasts as long as the process.</summary>
    protected virtual bool IsTraced => true;

    private string Name => field ??= GetType().Name.Split('`')[0];

    /// <summary>Until the next round.</summary>
    protected virtual Task Wait(TimeSpan atMost, CancellationToken stopping) => Task.Delay(atMost, Clock, stopping);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Activity.Current = null; // whoever started the process has no part in it
        while (!stoppingToken.IsCancellationRequested)
        {
            await One(stoppingToken);
            await Wait(pause, stoppingToken);
        }
    }

    private async Task One(CancellationToken stopping)
    {
        using var trace = IsTraced ? Source.StartActivity(Name) : null;
        try
        {
            await Round(stopping);
            if (_failing is not null)
                Log.LogInformation("{Rounds} goes on", Name);
            _failing = null;
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            Say(failure, trace);
        }
    }

    /// <summary>Once for each kind of failure in a row: an outage of hours is one line, and one trace.</summary>
    private void Say(Exception failure, Activity? trace)
    {
        if (_failing == failure.GetType())
            return;
        _failing = failure.GetType();
        trace?.AddException(failure).SetStatus(ActivityStatusCode.Error);
        if (Outage.MayPass(failure))
            Log.LogWarning(failure, "{Rounds} waits: the database is away or busy", Name);
        else
            Log.LogError(failure, "{Rounds} failed and is tried again", Name);
    }
}
