using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using ServiceDefaults.Lists;
using ServiceDefaults.SignIn;

namespace PlanService.Plans;

/// <summary>The plans that the caller may see, newest first.</summary>
public static class ListPlans
{
    public sealed record Item(
        Guid Id, string Title, string Organization, PlanStatus Status, int[] FiscalYears, int ProjectCount, int Version,
        Guid SeriesId, AmendmentKind? Amendment, DateTimeOffset ImportedAt, DateTimeOffset? PublishedAt);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder plans) => plans
        .MapGet("", Handle)
        .WithName(nameof(ListPlans))
        .WithSummary("Plans, newest first: the published ones for everybody, all of them for staff");

    public static async Task<Ok<PageOf<Item>>> Handle([AsParameters] Paging paging, PlanDb db, Actor actor, CancellationToken ct)
    {
        var newest = db.Plans.AsNoTracking().VisibleTo(actor).OrderByDescending(plan => plan.ImportedAt).ThenByDescending(plan => plan.Id)
            .Select(plan => new Item(
                plan.Id, plan.Title, plan.Organization, plan.Status, plan.FiscalYears, plan.Projects.Count, plan.Version,
                plan.SeriesId, plan.Amendment, plan.ImportedAt, plan.PublishedAt));
        return TypedResults.Ok(await paging.Of(newest, item => item, ct));
    }
}
