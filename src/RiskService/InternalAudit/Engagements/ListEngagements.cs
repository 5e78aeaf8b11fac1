using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.InternalAudit.Plans;
using ServiceDefaults.Lists;
using ServiceDefaults.Values;

namespace RiskService.InternalAudit.Engagements;

/// <summary>The engagements of a year.</summary>
public static class ListEngagements
{
    public sealed record Row(Guid Id, string Code, string Division, string Process, EngagementType Type, EngagementStatus Status, int PlannedDays, decimal UsedDays, bool OutsidePlan, DateOnly? ReportedOn)
    {
        internal static Row Of(Engagement one) =>
            new(one.Id, one.Code, one.Division, one.Process, one.Type, one.Status, one.PlannedDays, one.UsedDays, one.PlannedId is null, one.ReportedOn);
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapGet("engagements", Handle)
        .WithName(nameof(ListEngagements))
        .WithSummary("The engagements of the year, in the order in which they were opened");

    public static async Task<Ok<PageOf<Row>>> Handle(FiscalYear fy, [AsParameters] Paging paging, RiskDb db, CancellationToken ct) =>
        TypedResults.Ok(await paging.Of(Of(db, fy), Row.Of, ct));

    internal static IQueryable<Engagement> Of(RiskDb db, FiscalYear year) => db.Engagements.AsNoTracking().Where(one => one.FiscalYear == year).OrderBy(one => one.No);
}
