using ServiceDefaults.Audit.Reading;

namespace ServiceDefaults;

/// <summary>What a service says about itself, once, in its Program.cs. Everything shared follows from it.</summary>
public sealed record ServiceOptions
{
    /// <summary>Short name: prefix of its queues, its telemetry and audit name. For example <c>plan</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The path under which the gateway shows the service, for example <c>/plan</c>; empty for the gateway itself.</summary>
    public required string PathBase { get; init; }

    /// <summary>Name of the connection string of its own database, for example <c>plandb</c>.</summary>
    public required string Database { get; init; }

    /// <summary>What administrators are shown of its audit trail; nothing but who, when and what for a service that does not say.</summary>
    public AuditSight AuditSight { get; init; } = new();

    /// <summary>Whether <c>GET /api/v1/audit</c> answers for this service alone. Operations answers there for all of them; the gateway has no trail.</summary>
    public bool AnswersOwnAudit { get; init; } = true;

    /// <summary>The gateway writes no audit entry: what people do is written where they do it.</summary>
    internal bool HasTrail => PathBase.Length > 0;
}
