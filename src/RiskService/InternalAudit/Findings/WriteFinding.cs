using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.InternalAudit.Engagements;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Findings;

/// <summary>The auditor writes a finding of an engagement. Nobody else sees it before it is issued.</summary>
public static class WriteFinding
{
    public sealed record Request([Required] Guid? EngagementId, [Required] FindingGiven Finding);

    public sealed record Answer(Guid Id);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPost("findings", Handle)
        .WithName("WriteAuditFinding")
        .WithSummary("Write a finding of an engagement, as a draft")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(FiscalYear fy, Request request, Desk desk, CancellationToken ct)
    {
        var (finding, objection) = await Decide(fy, request, desk, ct);
        return finding is null ? objection!.ToProblem() : TypedResults.Created($"/risk/api/v1/audit/{fy}/findings/{finding.Id}", new Answer(finding.Id));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(AuditFinding? Finding, Objection? Objection)> Decide(FiscalYear year, Request request, Desk desk, CancellationToken ct)
    {
        if (await desk.Db.Engagements.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.EngagementId && row.FiscalYear == year, ct) is not { } engagement)
            return (null, Objection.To("engagementId", "เลือกงานตรวจสอบของปีนี้", "Choose an engagement of the year"));
        if (await request.Finding.Against(desk.Db, year, ct, "finding.") is { } wrong)
            return (null, wrong);
        if (engagement.Status is EngagementStatus.Closed)
            return (null, Objection.To(AuditRefusals.Closed));
        if (engagement.Status < EngagementStatus.Fieldwork)
            return (null, Objection.To(AuditRefusals.WrongState));
        var finding = AuditFinding.Of(year, engagement.Id);
        finding.Write(PlainText.Of(request.Finding.Division) ?? engagement.Division, request.Finding.Words, request.Finding.Severity!.Value, request.Finding.Risk);
        desk.Db.Add(finding);
        await desk.Db.SaveChangesAsync(ct);
        return (finding, null);
    }
}
