using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ServiceDefaults.Data;

namespace ServiceDefaults.Background;

/// <summary>
/// Work that a process does by itself beside the requests: one round after another for as long as it lives. A round that fails is logged
/// and the next one tries again. An exception that left <see cref="ExecuteAsync"/> would end the whole service, and its next process
/// would meet the same row first. What one row is to blame for is dealt with in the round itself: the row is set aside, the rest goes on.
/// </summary>
/// <param name="pause">From the end of a round to the next one.</param>
public abstract class Rounds(TimeSpan pause, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>The kind of failure that was logged last; null while rounds succeed.</summary>
    private Type? _failing;

    protected TimeProvider Clock => clock;

    protected ILogger Log => log;

    /// <summary>Does what there is to do now. Throws if it can't.</summary>
    protected abstract Task Round(CancellationToken stopping);

    /// <summary>Until the next round.</summary>
    protected virtual Task Wait(TimeSpan atMost, CancellationToken stopping) => Task.Delay(atMost, Clock, stopping);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Round(stoppingToken);
                if (_failing is not null)
                    Log.LogInformation("{Rounds} goes on", GetType().Name);
                _failing = null;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Say(failure);
            }

            await Wait(pause, stoppingToken);
        }
    }

    /// <summary>Once for each kind of failure in a row: an outage of hours is one line.</summary>
    private void Say(Exception failure)
    {
        if (_failing == failure.GetType())
            return;
        _failing = failure.GetType();
        if (Outage.MayPass(failure))
            Log.LogWarning(failure, "{Rounds} waits: the database is away or busy", GetType().Name);
        else
            Log.LogError(failure, "{Rounds} failed and is tried again", GetType().Name);
    }
}
