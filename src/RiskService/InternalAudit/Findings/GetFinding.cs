using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Values;

namespace RiskService.InternalAudit.Findings;

/// <summary>A finding with its answer and follow-up.</summary>
public static class GetFinding
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapGet("findings/{id:guid}", Handle)
        .WithName("GetAuditFinding")
        .WithSummary("A finding with its answer and follow-up");

    public static async Task<Results<Ok<FindingSheet>, NotFound>> Handle(FiscalYear fy, Guid id, Desk desk, HttpResponse response, CancellationToken ct)
    {
        if (await desk.Db.AuditFindings.VisibleTo(desk.Actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.FiscalYear == fy, ct) is not { } one)
            return TypedResults.NotFound();
        response.SetETag(one.RowVersion);
        return TypedResults.Ok(FindingSheet.Of(one, desk.Actor, desk.Today));
    }
}
