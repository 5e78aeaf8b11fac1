namespace ServiceDefaults.Audit;

/// <summary>Who did what, when, why, and what it changed. Written in the transaction of the change; the table refuses UPDATE and DELETE.</summary>
public sealed class AuditEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required DateTimeOffset At { get; init; }

    /// <summary>What was being done: the endpoint or the consumer, for example <c>ApprovePlan</c>.</summary>
    public required string Process { get; init; }

    public required string ActorId { get; init; }
    public required string ActorName { get; init; }
    public string? Division { get; init; }
    public string? Reason { get; init; }

    /// <summary>The kind of thing changed, for example <c>Plan</c>, and which one.</summary>
    public required string Subject { get; init; }
    public required string SubjectId { get; init; }

    /// <summary>Changed values as a JSON object, camelCase; null for something new (Before) or removed (After).</summary>
    public string? Before { get; init; }
    public string? After { get; init; }

    public string? TraceId { get; init; }
}

/// <summary>An entity whose every change is written to the audit trail.</summary>
public interface IAudited;

/// <summary>A property that must never stand in the audit trail: a secret, or personal data that must be erasable.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotAuditedAttribute : Attribute;
