using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Reports;

/// <summary>
/// A report as it was submitted: frozen, whatever is recorded later. To correct it somebody opens it again with a reason and submits the
/// next version; this one stays readable.
/// </summary>
public sealed class SubmittedReport : IAudited
{
    /// <summary>The round that closes a year.</summary>
    public const string TwelveMonths = "12m";

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

    /// <summary>From 1: which submission of the same round this is.</summary>
    public int Version { get; private set; }

    /// <summary>The whole report as JSON.</summary>
    [NotAudited]
    public string Content { get; private set; } = "";

    /// <summary>Of E-PlanNACC, percent.</summary>
    public decimal Score { get; private set; }
    public DateTimeOffset SubmittedAt { get; private set; }
    public string SubmittedBy { get; private set; } = "";

    /// <summary>Opened again for a correction; null while it holds. A year whose 12-month report holds is closed.</summary>
    public DateTimeOffset? ReopenedAt { get; private set; }
    public string? ReopenedBy { get; private set; }
    public string? ReopenedReason { get; private set; }

    internal static SubmittedReport Of(Guid seriesId, PlanReport report, string content, Actor actor) => new()
    {
        Id = Guid.CreateVersion7(report.Submission!.At),
        SeriesId = seriesId,
        PlanId = report.PlanId,
        FiscalYear = report.FiscalYear,
        Round = report.Round,
        Version = report.Submission.Version,
        Content = content,
        Score = report.Score,
        SubmittedAt = report.Submission.At,
        SubmittedBy = actor.Name,
    };

    public Refusal? Reopen(string reason, Actor actor, DateTimeOffset at)
    {
        if (ReopenedAt is not null)
            return new("already-reopened", "รายงานนี้เปิดให้แก้ไขอยู่แล้ว แก้ไขแล้วส่งฉบับใหม่ได้เลย", "This report is open for correction already; submit the next version");
        (ReopenedAt, ReopenedBy, ReopenedReason) = (at, actor.Name, reason.Trim());
        return null;
    }
}
