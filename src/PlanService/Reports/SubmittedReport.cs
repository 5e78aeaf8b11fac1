using ServiceDefaults.Audit;
using ServiceDefaults.Values;

namespace PlanService.Reports;

/// <summary>A report as it was submitted: frozen, whatever is recorded later.</summary>
public sealed class SubmittedReport : IAudited
{
    private SubmittedReport()
    {
    }

    public Guid Id { get; private set; }
    public Guid SeriesId { get; private set; }

    /// <summary>The version of the plan that was in force.</summary>
    public Guid PlanId { get; private set; }
    public FiscalYear FiscalYear { get; private set; }

    /// <summary><c>6m</c> or <c>12m</c>.</summary>
    public string Round { get; private set; } = "";

    /// <summary>The whole report as JSON.</summary>
    [NotAudited]
    public string Content { get; private set; } = "";

    /// <summary>Of E-PlanNACC, percent.</summary>
    public decimal Score { get; private set; }
    public DateTimeOffset SubmittedAt { get; private set; }
    public string SubmittedBy { get; private set; } = "";
}
