using Microsoft.EntityFrameworkCore;
using OperationsService.Data;

namespace OperationsService.Health;

/// <summary>Reads how the services are and were, as the rounds wrote it down: the pages, the API and the alerts ask here.</summary>
public sealed class HealthBook(OpsDb db, TimeProvider clock)
{
    /// <summary>Sizes of before are found within this of the time: a service may have been silent just then.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromHours(6);

    /// <summary>When all were asked last; null if they never were.</summary>
    public async Task<DateTimeOffset?> AskedAt(CancellationToken ct) => await db.HealthWatch.Select(watch => watch.AskedAt).SingleOrDefaultAsync(ct);

    /// <summary>In the order of the menu: what people come through first, what watches last.</summary>
    public async Task<IReadOnlyList<ServiceHealth>> All(CancellationToken ct)
    {
        var instances = await db.ServiceInstances.AsNoTracking().OrderBy(one => one.Address).ToListAsync(ct);
        var deploys = await db.ServiceDeploys.AsNoTracking().GroupBy(deploy => deploy.Service).Select(of => of.OrderByDescending(deploy => deploy.At).First()).ToListAsync(ct);
        var (now, day) = (clock.GetUtcNow(), TimeSpan.FromDays(1));
        var (dayAgo, weekAgo) = (await Sizes(now - day, ct), await Sizes(now - (7 * day), ct));
        return
        [
            .. instances.GroupBy(one => one.Service).OrderBy(service => HealthWords.Place(service.Key)).ThenBy(service => service.Key, StringComparer.Ordinal).Select(service => ServiceHealth.Of(
                service.Key, [.. service], deploys.Find(deploy => deploy.Service == service.Key) is { } last ? new(last.Version, last.At) : null,
                dayAgo.TryGetValue(service.Key, out var inDay) ? inDay : null, weekAgo.TryGetValue(service.Key, out var inWeek) ? inWeek : null)),
        ];
    }

    /// <summary>The last 24 hours of each service.</summary>
    public async Task<IReadOnlyDictionary<string, HealthDay>> Days(CancellationToken ct)
    {
        var from = HealthDay.Beginning(clock.GetUtcNow());
        var samples = await db.ServiceSamples.AsNoTracking().Where(sample => sample.At >= from).OrderBy(sample => sample.At).ToListAsync(ct);
        return samples.GroupBy(sample => sample.Service).ToDictionary(service => service.Key, service => HealthDay.Of(from, [.. service]));
    }

    /// <summary>The last twenty, newest first.</summary>
    public async Task<IReadOnlyList<DeployView>> Deploys(string service, CancellationToken ct) => await db.ServiceDeploys
        .Where(deploy => deploy.Service == service).OrderByDescending(deploy => deploy.At).Take(20).Select(deploy => new DeployView(deploy.Version, deploy.At)).ToListAsync(ct);

    private async Task<Dictionary<string, long>> Sizes(DateTimeOffset at, CancellationToken ct)
    {
        var from = at - Near;
        return await db.ServiceSamples.Where(sample => sample.At >= from && sample.At <= at && sample.DatabaseBytes != null).GroupBy(sample => sample.Service)
            .Select(of => new { of.Key, Bytes = of.OrderByDescending(sample => sample.At).First().DatabaseBytes!.Value }).ToDictionaryAsync(row => row.Key, row => row.Bytes, ct);
    }
}
