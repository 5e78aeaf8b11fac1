using ServiceDefaults.Vitals;

namespace OperationsService.Health;

/// <summary>How a replica is, or a whole service.</summary>
public enum ServiceStatus
{
    Healthy,

    /// <summary>Works on; something that it needs is away, or one of its replicas is.</summary>
    Degraded,

    /// <summary>Answers, and can't work: its database is away.</summary>
    Unhealthy,

    /// <summary>Does not answer, or not to this key.</summary>
    Silent,
}

/// <summary>A replica of a service, known by its address: how it is, since when, and what it said last.</summary>
public sealed class ServiceInstance
{
    public required string Service { get; init; }

    /// <summary>Stays when the process is another: then its vitals name another start.</summary>
    public required string Address { get; init; }

    public ServiceStatus Status { get; private set; } = ServiceStatus.Silent;

    /// <summary>Since when it has been so.</summary>
    public DateTimeOffset Since { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Null if it never did.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>What it said last, also while it is silent.</summary>
    public ServiceVitals? Vitals { get; private set; }

    public bool IsUp => Status is ServiceStatus.Healthy or ServiceStatus.Degraded;

    /// <param name="answer">Null for none.</param>
    public void Take(ServiceVitals? answer, DateTimeOffset now)
    {
        var status = StatusOf(answer);
        if (status != Status || AskedAt == default)
            (Status, Since) = (status, now);
        AskedAt = now;
        if (answer is not null)
            (Vitals, AnsweredAt) = (answer.Database is null ? answer with { Audit = Vitals?.Audit } : answer, now); // what was found in its trail stands, while its database is away
    }

    private static ServiceStatus StatusOf(ServiceVitals? answer) => answer?.Health.Status switch
    {
        "healthy" => ServiceStatus.Healthy,
        "degraded" => ServiceStatus.Degraded,
        null => ServiceStatus.Silent,
        _ => ServiceStatus.Unhealthy,
    };
}
