using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace TrainingService.Certificates;

/// <summary>
/// Certificates of an event that were ordered for many. They are issued in the background, some dozens in a transaction: a process that
/// dies in between leaves the order where it was after the last of them.
/// </summary>
public sealed class CertificateOrder : IAudited
{
    /// <summary>Of one order.</summary>
    public const int Most = 2000;

    private const int AtOnce = 50;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid EventId { get; private set; }

    /// <summary>Enrolments, in the order of the list.</summary>
    [NotAudited]
    public List<Guid> Enrolments { get; private set; } = [];
    public int Total { get; private set; }

    /// <summary>How many of them were looked at.</summary>
    [NotAudited]
    public int Done { get; private set; }

    /// <summary>How many got one; the others had one by then, or may have none any more.</summary>
    [NotAudited]
    public int Issued { get; private set; }
    public string OrderedById { get; private set; } = "";
    public string OrderedBy { get; private set; } = "";
    public string? Division { get; private set; }
    public DateTimeOffset OrderedAt { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>A fault of ours ended it; what was issued stays.</summary>
    public bool Failed { get; private set; }

    public Actor Actor => new(OrderedById, OrderedBy, new HashSet<string>(), Division);

    internal static CertificateOrder Of(Guid eventId, IReadOnlyList<Guid> enrolments, Actor actor, DateTimeOffset at) => new()
    {
        EventId = eventId,
        Enrolments = [.. enrolments],
        Total = enrolments.Count,
        OrderedById = actor.Id,
        OrderedBy = actor.Name,
        Division = actor.Division,
        OrderedAt = at,
    };

    /// <summary>Whose turn it is.</summary>
    internal IReadOnlyList<Guid> Next() => [.. Enrolments.Skip(Done).Take(AtOnce)];

    internal void Went(int done, int issued, DateTimeOffset now)
    {
        (Done, Issued) = (Done + done, Issued + issued);
        if (Done >= Total)
            FinishedAt = now;
    }

    internal void Fail(DateTimeOffset now) => (FinishedAt, Failed) = (now, true);
}
