namespace OperationsService.Alerts.Watching;

/// <summary>
/// What one round saw of the platform. Null is what nobody could tell just now: of that a rule says nothing, neither that it is ill nor that
/// it is well.
/// </summary>
public sealed class Observed
{
    public required DateTimeOffset At { get; init; }
    public IReadOnlyList<ServiceSeen>? Services { get; set; }
    public IReadOnlyList<QueueSeen>? Queues { get; set; }
    public IReadOnlyList<DiskSeen>? Disks { get; set; }

    /// <summary>The last moment of the public address's certificate.</summary>
    public DateTimeOffset? CertificateUntil { get; set; }

    /// <summary>The public address is no https one: there is no certificate that could expire.</summary>
    public bool HasNoCertificate { get; set; }
    public BackupsSeen? Backups { get; set; }

    /// <summary>Of the last 10 minutes, at all replicas together.</summary>
    public long? FailedSignIns { get; set; }
    public AuditSeen? Audit { get; set; }

    /// <summary>Spans, log records and points of the last 10 minutes.</summary>
    public long? TelemetryDropped { get; set; }
}

/// <summary>A service. What it counts in its own database is the same whichever replica says it; null where none could.</summary>
/// <param name="OutboxResting">Events that rest with an error.</param>
/// <param name="LettersFailed">Of the last 24 hours.</param>
public sealed record ServiceSeen(
    string Name, IReadOnlyList<ReplicaSeen> Replicas, TimeSpan? OutboxOldest = null, long? OutboxResting = null, TimeSpan? LettersOldest = null, long? LettersFailed = null);

/// <param name="IsWell">It says so of itself: its database and the broker are there.</param>
public sealed record ReplicaSeen(bool Answers, bool IsWell);

/// <param name="IsForErrors">Where a service puts what it could not deal with: nobody reads it by design.</param>
/// <param name="Ready">Messages that wait.</param>
public sealed record QueueSeen(string Name, bool IsForErrors, long Ready, int Consumers);

/// <param name="Name">What lies on it: the path.</param>
public sealed record DiskSeen(string Name, decimal FreePercent);

/// <param name="VerifiedAt">When the newest backup began that was restored to try it; null for none.</param>
/// <param name="ExpectedSince">Since when there could be one.</param>
/// <param name="LastFailed">The newest one that has ended was not made, or not verified.</param>
public sealed record BackupsSeen(DateTimeOffset? VerifiedAt, DateTimeOffset ExpectedSince, bool LastFailed);

/// <param name="Broken">Services whose trail does not fit the seals that were told.</param>
/// <param name="SignedAt">When all seals were last countersigned; null for never.</param>
/// <param name="ExpectedSince">Since when they could be.</param>
/// <param name="Checks">What the services found when they verified their own trails; null where none said so.</param>
public sealed record AuditSeen(IReadOnlyList<string> Broken, DateTimeOffset? SignedAt, DateTimeOffset ExpectedSince, IReadOnlyList<AuditChecked>? Checks = null);

/// <param name="Faults">That the last check found.</param>
/// <param name="DueAt">When the next check is, or was, due.</param>
public sealed record AuditChecked(string Service, long Faults, DateTimeOffset DueAt);
