using ServiceDefaults.Vitals;

namespace OperationsService.Health;

/// <summary>How a service is, all its replicas together, as of the last round.</summary>
/// <param name="Name">As service discovery knows it.</param>
/// <param name="Status">healthy with every replica, degraded if something is missing, unhealthy or silent if nobody can work with it.</param>
/// <param name="LastDeploy">When the version in use was seen for the first time; null if the service never answered.</param>
/// <param name="Outbox">As the service said last; null if it never did, or could not.</param>
/// <param name="Mail">Null also for a service that writes no letters.</param>
/// <param name="Gauges">What the service counts beside: <c>failed-sign-ins</c>.</param>
/// <param name="Audit">What it found when it verified its own audit trail; null while it has not said.</param>
public sealed record ServiceHealth(
    string Name, ServiceStatus Status, DateTimeOffset Since, IReadOnlyList<ReplicaHealth> Replicas, DeployView? LastDeploy,
    DatabaseHealth? Database, OutboxVitals? Outbox, MailVitals? Mail, IReadOnlyDictionary<string, double> Gauges, AuditVitals? Audit)
{
    /// <summary>Different ones while a deploy is under way.</summary>
    public IEnumerable<string> Versions => Replicas.Select(replica => replica.Version).OfType<string>().Distinct();

    internal static ServiceHealth Of(string name, IReadOnlyList<ServiceInstance> instances, DeployView? deploy, long? dayAgo, long? weekAgo)
    {
        var status = StatusOf(instances);
        var ill = instances.Where(one => one.Status is not ServiceStatus.Healthy).ToList();
        var said = instances.Where(one => one.Vitals is not null).MaxBy(one => one.AnsweredAt)?.Vitals;
        return new(
            name, status, ill.Count == 0 ? instances.Max(one => one.Since) : ill.Min(one => one.Since), [.. instances.Select(ReplicaHealth.Of).OrderBy(replica => replica.Name, StringComparer.Ordinal)], deploy,
            said?.Database is { } database ? new(database.Name, database.Bytes, database.Bytes - dayAgo, database.Bytes - weekAgo, database.Version, database.Migration) : null,
            said?.Outbox, said?.Mail, said?.Gauges ?? new Dictionary<string, double>(), said?.Audit);
    }

    private static ServiceStatus StatusOf(IReadOnlyList<ServiceInstance> instances)
    {
        if (instances.All(one => one.Status is ServiceStatus.Healthy))
            return ServiceStatus.Healthy;
        if (instances.Any(one => one.IsUp))
            return ServiceStatus.Degraded;
        return instances.All(one => one.Status is ServiceStatus.Silent) ? ServiceStatus.Silent : ServiceStatus.Unhealthy;
    }
}

/// <param name="Instance">Null if it never answered.</param>
/// <param name="Since">Since when its state has been so.</param>
/// <param name="Parts">database, broker …, as it said last; empty while it is silent.</param>
public sealed record ReplicaHealth(
    string? Instance, string Address, ServiceStatus Status, DateTimeOffset Since, string? Version, DateTimeOffset? StartedAt, DateTimeOffset? AnsweredAt, IReadOnlyDictionary<string, string> Parts)
{
    public string Name => Instance ?? new Uri(Address).Authority;

    internal static ReplicaHealth Of(ServiceInstance one) => new(
        one.Vitals?.Instance, one.Address, one.Status, one.Since, one.Vitals?.Version, one.Vitals?.StartedAt, one.AnsweredAt,
        one.Status is ServiceStatus.Silent || one.Vitals is null ? new Dictionary<string, string>() : one.Vitals.Health.Parts);
}

/// <param name="At">When this version answered for the first time.</param>
public sealed record DeployView(string Version, DateTimeOffset At);

/// <param name="GrownInDay">Bytes more than 24 hours ago; null if it was not known then.</param>
/// <param name="GrownInWeek">Bytes more than seven days ago.</param>
/// <param name="Migration">The last change of its schema.</param>
public sealed record DatabaseHealth(string Name, long Bytes, long? GrownInDay, long? GrownInWeek, string Version, string? Migration);
