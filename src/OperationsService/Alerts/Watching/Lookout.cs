namespace OperationsService.Alerts.Watching;

/// <summary>
/// Asks every source, one after the other and none for long. What one can't tell stays unknown and does not blind the others; each kind of
/// failure of a source is logged once.
/// </summary>
internal sealed class Lookout(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Lookout> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4); // of all sources together less than a turn
    private readonly Dictionary<Type, Type> _failing = [];

    public async Task<Observed> Look(CancellationToken stopping)
    {
        var seen = new Observed { At = clock.GetUtcNow() };
        await using var scope = scopes.CreateAsyncScope();
        foreach (var source in scope.ServiceProvider.GetServices<IAlertSource>())
            await Ask(source, seen, stopping);
        return seen;
    }

    private async Task Ask(IAlertSource source, Observed seen, CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(Patience);
        try
        {
            await source.Look(seen, limit.Token);
            _failing.Remove(source.GetType());
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            if (_failing.GetValueOrDefault(source.GetType()) != failure.GetType())
                log.LogWarning(failure, "{Source} can't tell how things are; its alerts stay as they are", source.GetType().Name);
            _failing[source.GetType()] = failure.GetType();
        }
    }
}
