using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OperationsService.Data;

namespace OperationsService.Health;

/// <summary>
/// Asks all, and writes down how they are: each replica's state since when, the versions seen, and five minutes' counts for the view of a
/// day. Of several replicas of this service one looks; whoever dies in between leaves one round out.
/// </summary>
public sealed class HealthRound(OpsDb db, VitalsClient client, IOptions<HealthSettings> settings, TimeProvider clock)
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    public async Task Look(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var before = now - Every + TimeSpan.FromSeconds(1); // the same replica's next round is not to be a moment too early
        if (await db.HealthWatch.Where(watch => watch.AskedAt == null || watch.AskedAt <= before).ExecuteUpdateAsync(row => row.SetProperty(watch => watch.AskedAt, now), ct) == 0)
            return;
        await Write(await client.AskAll(ct), now, ct);
        var old = now.AddDays(-settings.Value.KeepDays);
        await db.ServiceSamples.Where(sample => sample.At < old).ExecuteDeleteAsync(ct);
    }

    private async Task Write(VitalsAnswer[] answers, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Whoever was so slow that the next round has begun meanwhile has nothing new to say; until the commit nobody else writes.
        if (await db.HealthWatch.Where(watch => watch.AskedAt == now).ExecuteUpdateAsync(row => row.SetProperty(watch => watch.AskedAt, now), ct) == 0)
            return;
        var known = await db.ServiceInstances.ToListAsync(ct);
        db.RemoveRange(known.Where(one => !Array.Exists(answers, answer => answer.Service == one.Service && answer.Address == one.Address)));
        foreach (var service in answers.GroupBy(answer => answer.Service))
        {
            var instances = service.Select(answer => Take(known, answer, now)).ToList();
            await Note(service.Key, [.. service.Select(answer => answer.Vitals?.Version).OfType<string>()], now, ct);
            await Count(service.Key, instances, now, ct);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private ServiceInstance Take(List<ServiceInstance> known, VitalsAnswer answer, DateTimeOffset now)
    {
        var instance = known.Find(one => one.Service == answer.Service && one.Address == answer.Address)
            ?? db.Add(new ServiceInstance { Service = answer.Service, Address = answer.Address }).Entity;
        instance.Take(answer.Vitals, now);
        return instance;
    }

    /// <summary>While one replica has the new version and another the old one, the deploy is one: only a version that is not among those seen now, and then is, is another.</summary>
    private async Task Note(string service, string[] versions, DateTimeOffset now, CancellationToken ct)
    {
        var lastTwo = await db.ServiceDeploys.Where(deploy => deploy.Service == service).OrderByDescending(deploy => deploy.At).Take(2).Select(deploy => deploy.Version).ToListAsync(ct);
        var isUnderWay = lastTwo.Count == 2 && versions.Contains(lastTwo[0]) && versions.Contains(lastTwo[1]);
        var fresh = versions.FirstOrDefault(version => version != lastTwo.FirstOrDefault());
        if (fresh is not null && !isUnderWay)
            db.Add(new ServiceDeploy { Service = service, At = now, Version = fresh });
    }

    private Task<int> Count(string service, List<ServiceInstance> instances, DateTimeOffset now, CancellationToken ct)
    {
        var (whole, down) = (instances.TrueForAll(one => one.Status is ServiceStatus.Healthy) ? 1 : 0, instances.Exists(one => one.IsUp) ? 0 : 1);
        var bytes = instances.Where(one => one.AnsweredAt == now).Select(one => one.Vitals?.Database?.Bytes).FirstOrDefault(size => size is not null);
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into service_samples as known (service, at, whole, partly, down, database_bytes)
            values ({service}, {ServiceSample.Beginning(now)}, {whole}, {1 - whole - down}, {down}, {bytes})
            on conflict (service, at) do update set whole = known.whole + excluded.whole, partly = known.partly + excluded.partly, down = known.down + excluded.down,
                database_bytes = coalesce(excluded.database_bytes, known.database_bytes)
            """, ct);
    }
}
