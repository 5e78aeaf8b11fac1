namespace Chaos.Work;

/// <summary>When everybody can work again after a fault.</summary>
internal sealed class Recovery(Witness witness)
{
    /// <summary>What has gone well for so long is no lucky moment between two failures.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly string[] Daily = ["plan", "complaints", "training", "risk"];
    private static readonly string[] Others = ["gateway", "identity", "ops"];

    /// <summary>
    /// The moment from which on in each service of the daily work a change was accepted that was asked for after <paramref name="end"/>, each
    /// of the others answered, and no request failed any more. Null: that did not come.
    /// </summary>
    public async Task<DateTimeOffset?> After(DateTimeOffset end)
    {
        for (var guard = TimeProvider.System.GetUtcNow() + Guard; TimeProvider.System.GetUtcNow() < guard; await Task.Delay(Pause))
        {
            var seen = witness.Since(end);
            var firsts = Daily.Select(service => First(service, true)).Concat(Others.Select(service => First(service, false))).ToList();
            if (firsts.Contains(null))
                continue;
            var failed = seen.Where(one => one.Failed).Select(one => one.Heard).DefaultIfEmpty(end).Max();
            if (TimeProvider.System.GetUtcNow() - failed >= Calm)
                return firsts.Append(failed).Max();

            DateTimeOffset? First(string service, bool work) => seen.Where(one => one.Asked >= end && !one.Failed && one.Service == service && one.IsWork == work)
                .Select(one => (DateTimeOffset?)one.Heard).Min();
        }

        return null;
    }
}
