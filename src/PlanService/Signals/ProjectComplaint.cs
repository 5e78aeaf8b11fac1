using Contracts;

namespace PlanService.Signals;

/// <summary>
/// A complaint that belongs to a project, as the complaint service told of it last: no word of it and nobody's name. It counts once, where it
/// stands now.
/// </summary>
public sealed class ProjectComplaint
{
    public required Guid ComplaintId { get; init; }

    /// <summary>Of the event: an older one changes nothing.</summary>
    public int Version { get; private set; }

    /// <summary>Null: it was linked to a project once and is no more. It stays known, so that what is older and comes late does not link it again.</summary>
    public string? ProjectCode { get; private set; }

    /// <summary>Buddhist era, of the day of receipt.</summary>
    public int FiscalYear { get; private set; }
    public string? Division { get; private set; }
    public ComplaintState State { get; private set; }

    /// <summary>Open, and the promised day has passed.</summary>
    public bool IsOverdue { get; private set; }

    /// <summary>1 to 5; 4 and 5 are satisfied.</summary>
    public int? Score { get; private set; }
    public bool? Fixed { get; private set; }
    public DateTimeOffset? RatedAt { get; private set; }
    public DateTimeOffset? ReopenedAt { get; private set; }

    /// <summary>Its page for staff who may see it.</summary>
    public string Link { get; private set; } = "";

    /// <summary>When the plan heard of it last; see <see cref="ForgetYear"/>.</summary>
    public DateTimeOffset HeardAt { get; private set; }

    /// <summary>Of two messages at once the later one finds what the first has written.</summary>
    public uint RowVersion { get; private set; }

    /// <summary>Takes over what is newer; what is not was heard once more, and changes nothing.</summary>
    public void Hear(ProjectComplaintChanged told, DateTimeOffset at)
    {
        HeardAt = at;
        if (told.Version < Version)
            return;
        (Version, ProjectCode, FiscalYear, Division) = (told.Version, told.ProjectCode, told.FiscalYear, told.Division);
        (State, IsOverdue) = (StateOf(told.State), told.Overdue);
        (Score, Fixed, RatedAt, ReopenedAt, Link) = (told.Score, told.Fixed, told.RatedAt, told.ReopenedAt, told.Link);
    }

    private static ComplaintState StateOf(string state) => state switch
    {
        "open" => ComplaintState.Open,
        "answered" => ComplaintState.Answered,
        "closed" => ComplaintState.Closed,
        "merged" => ComplaintState.Merged,
        _ => throw new InvalidOperationException($"A complaint can't be {state}."),
    };
}

/// <summary>Where a complaint of a project stands.</summary>
public enum ComplaintState
{
    Open,
    Answered,
    Closed,

    /// <summary>It goes on in another one, and counts there.</summary>
    Merged,
}
