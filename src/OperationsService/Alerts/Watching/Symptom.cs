namespace OperationsService.Alerts.Watching;

/// <summary>
/// Something ill that is seen at present, whether it rings already or not: one row for each rule and subject. It changes with each round, so
/// it stands apart from the <see cref="Alert"/> about which people decide. Rows survive a restart: what must hold for two minutes does not
/// begin anew.
/// </summary>
public sealed class Symptom
{
    public required string Rule { get; init; }
    public required string Subject { get; init; }

    /// <summary>First seen.</summary>
    public required DateTimeOffset Since { get; init; }
    public DateTimeOffset SeenAt { get; private set; }
    public decimal Value { get; private set; }

    /// <summary>Not seen any more since then; null while it is.</summary>
    public DateTimeOffset? WellSince { get; private set; }

    /// <summary>Null while it has not rung.</summary>
    public Guid? AlertId { get; private set; }

    /// <summary>When people were last told of it; null for never.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    internal void See(decimal value, DateTimeOffset now) => (Value, SeenAt, WellSince) = (value, now, null);

    internal void Miss(DateTimeOffset now) => WellSince ??= now;

    internal void Rings(Alert alert) => AlertId = alert.Id;

    internal void Tell(DateTimeOffset now) => ToldAt = now;
}

/// <summary>The only row says whose turn the next round is: whoever claims it first, of all replicas.</summary>
public sealed class AlertTurn
{
    public const int OnlyRow = 1;

    public int Id { get; private set; } = OnlyRow;
    public DateTimeOffset ClaimedAt { get; private set; }

    /// <summary>When the last round that came to its end began. Pages say so when that is long ago.</summary>
    public DateTimeOffset DoneAt { get; private set; }
    public uint RowVersion { get; private set; }

    internal void Done(DateTimeOffset began) => DoneAt = began;
}
