using ServiceDefaults.Audit;

namespace PlanService.Progress;

/// <summary>A file or link that shows that something recorded is true.</summary>
public sealed class Evidence : IAudited
{
    private Evidence()
    {
    }

    public Guid Id { get; private set; }
    public Guid ProjectYearId { get; private set; }

    /// <summary>What it shows: <c>step/3</c>, <c>publication/…</c>, <c>measurement/…</c>, <c>spending/…</c>, <c>target/1</c>.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>A stored file; null for a link.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>http or https; null for a file.</summary>
    public string? Url { get; private set; }
    public string Title { get; private set; } = "";
    public string AddedBy { get; private set; } = "";
    public DateTimeOffset AddedAt { get; private set; }
}
