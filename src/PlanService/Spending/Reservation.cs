using ServiceDefaults.Audit;

namespace PlanService.Spending;

/// <summary>Money of a project that something elsewhere (a training event) holds until it is spent or given back.</summary>
public sealed class Reservation : IAudited
{
    private Reservation()
    {
    }

    /// <summary>Chosen by who asked for it: asking twice holds once.</summary>
    public Guid Id { get; private set; }
    public Guid ProjectYearId { get; private set; }

    /// <summary>Baht.</summary>
    public decimal Amount { get; private set; }

    /// <summary><c>training</c>, and what it is there.</summary>
    public string Source { get; private set; } = "";
    public string SourceId { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string? Link { get; private set; }
    public DateTimeOffset HeldAt { get; private set; }

    /// <summary>Null while it is held.</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }
}
