using ServiceDefaults.Audit.Checking;

namespace ServiceDefaults.Vitals;

/// <summary>What a process of a service says of itself at <c>GET /vitals</c>, to the operations service alone. Nothing in it is about a person.</summary>
/// <param name="Service">As service discovery knows it: <c>plan</c>.</param>
/// <param name="Instance">Which process: <c>plan-2</c>.</param>
/// <param name="Version">The informational version of the build, with the commit where it was built from one.</param>
/// <param name="StartedAt">When the process began.</param>
/// <param name="At">When it was read; an answer is kept for some seconds.</param>
/// <param name="Database">Null while the database does not answer; then the next two are too.</param>
/// <param name="Mail">Null also for a service that writes no letters.</param>
/// <param name="Gauges">What the service adds by itself (<see cref="IVital"/>); empty while the database does not answer.</param>
/// <param name="Audit">What the service found when it verified its audit trail; null while nothing was ever sealed.</param>
public sealed record ServiceVitals(
    string Service, string Instance, string Version, DateTimeOffset StartedAt, DateTimeOffset At,
    HealthVitals Health, DatabaseVitals? Database, OutboxVitals? Outbox, MailVitals? Mail, IReadOnlyDictionary<string, double> Gauges, AuditVitals? Audit = null);

/// <summary>The same as <c>/health</c>.</summary>
/// <param name="Status">healthy, degraded (works on, something is away) or unhealthy.</param>
/// <param name="Parts">database, broker, and whatever else the service checks, with the state of each.</param>
public sealed record HealthVitals(string Status, IReadOnlyDictionary<string, string> Parts);

/// <summary>The service's own database.</summary>
/// <param name="Version">Of PostgreSQL.</param>
/// <param name="Migration">The last change of its schema: <c>20261123014529_Initial</c>, a name that begins with when it was written (UTC).</param>
public sealed record DatabaseVitals(string Name, long Bytes, string Version, string? Migration);

/// <summary>Events on their way to the broker.</summary>
/// <param name="OldestSeconds">Age of the oldest that waits.</param>
/// <param name="Resting">Events that can never be sent.</param>
public sealed record OutboxVitals(long Waiting, double OldestSeconds, long Resting);

/// <summary>Letters on their way to the mail server.</summary>
/// <param name="Failed">Of the last 30 days: refused, given up, or without an address.</param>
public sealed record MailVitals(long Waiting, double OldestSeconds, long Failed);

/// <summary>The service's own look at its audit trail, once a week.</summary>
/// <param name="CheckedAt">Null before the first time.</param>
/// <param name="DueAt">When the next one is due.</param>
/// <param name="Outcome">Null before the first time.</param>
public sealed record AuditVitals(DateTimeOffset? CheckedAt, DateTimeOffset DueAt, AuditOutcome? Outcome);

/// <param name="Entries">That were sealed and there.</param>
/// <param name="Faults">Of which the first twenty are told.</param>
public sealed record AuditOutcome(long Entries, long Seals, long Faults, IReadOnlyList<AuditFinding> Findings);
