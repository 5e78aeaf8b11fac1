using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Lists;
using ServiceDefaults.Values;

namespace RiskService.InternalAudit.Findings;

/// <summary>The findings that the reader may see.</summary>
public static class ListFindings
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapGet("findings", Handle)
        .WithName("ListAuditFindings")
        .WithSummary("Findings of the year, the newest first; filter by division, severity, status, overdue");

    public static async Task<Ok<PageOf<FindingRow>>> Handle(FiscalYear fy, [AsParameters] FindingFilter filter, [AsParameters] Paging paging, Desk desk, CancellationToken ct) =>
        TypedResults.Ok(await paging.Of(filter.Of(desk.Db.AuditFindings.VisibleTo(desk.Actor), fy, desk.Today), one => FindingRow.Of(one, desk.Today), ct));
}
