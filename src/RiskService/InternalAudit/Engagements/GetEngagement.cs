using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.InternalAudit.Findings;
using RiskService.InternalAudit.Plans;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Values;

namespace RiskService.InternalAudit.Engagements;

/// <summary>An engagement with its programme, working papers, days and findings.</summary>
public static class GetEngagement
{
    public sealed record PaperAnswer(Guid Id, string Reference, string Title, string FileName, long Length, DateTimeOffset AddedAt, string AddedBy);

    public sealed record FindingOf(Guid Id, string? Code, string Title, Severity Severity, FindingStatus Status);

    public sealed record Answer(
        Guid Id, string Code, string Division, string Process, EngagementType Type, string Objective, string Scope, string? OutsidePlanFor, EngagementStatus Status, int PlannedDays, decimal UsedDays,
        DateOnly OpenedOn, DateOnly? StartedOn, DateOnly? FieldworkOn, DateOnly? ReportedOn, string? ReportNumber, DateOnly? ClosedOn,
        IReadOnlyList<ProgrammeStep> Programme, IReadOnlyList<DaysUsed> Days, IReadOnlyList<PaperAnswer> Papers, IReadOnlyList<FindingOf> Findings);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapGet("engagements/{id:guid}", Handle)
        .WithName(nameof(GetEngagement))
        .WithSummary("An engagement with its programme, working papers, man-days and findings");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(FiscalYear fy, Guid id, RiskDb db, HttpResponse response, CancellationToken ct)
    {
        if (await db.Engagements.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.FiscalYear == fy, ct) is not { } one)
            return TypedResults.NotFound();
        response.SetETag(one.RowVersion);
        return TypedResults.Ok(new Answer(
            one.Id, one.Code, one.Division, one.Process, one.Type, one.Objective, one.Scope, one.OutsidePlanFor, one.Status, one.PlannedDays, one.UsedDays,
            one.OpenedOn, one.StartedOn, one.FieldworkOn, one.ReportedOn, one.ReportNumber, one.ClosedOn, one.Programme, one.Days,
            [.. (await Papers(db, id, ct)).Select(paper => new PaperAnswer(paper.Id, paper.Reference, paper.Title, paper.File.FileName, paper.File.Length, paper.AddedAt, paper.AddedBy))],
            [.. (await Findings(db, id, ct)).Select(finding => new FindingOf(finding.Id, finding.Code, finding.Title, finding.Severity, finding.Status))]));
    }

    internal static Task<List<WorkingPaper>> Papers(RiskDb db, Guid engagement, CancellationToken ct) =>
        db.WorkingPapers.AsNoTracking().Include(row => row.File).Where(row => row.EngagementId == engagement).OrderBy(row => row.AddedAt).ThenBy(row => row.Id).ToListAsync(ct);

    internal static Task<List<AuditFinding>> Findings(RiskDb db, Guid engagement, CancellationToken ct) =>
        db.AuditFindings.AsNoTracking().Where(row => row.EngagementId == engagement).OrderBy(row => row.No).ThenBy(row => row.Id).ToListAsync(ct);
}
