using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using ServiceDefaults.SignIn;

namespace PlanService.Plans;

/// <summary>The document that a plan was read from, as it was sent; for an amendment, that of the plan it amends.</summary>
public static class GetOriginal
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder plans) => plans
        .MapGet("{planId:guid}/original", Handle)
        .WithName(nameof(GetOriginal))
        .WithSummary("The document a plan was read from, byte by byte");

    public static async Task<Results<FileContentHttpResult, NotFound>> Handle(Guid planId, PlanDb db, Actor actor, CancellationToken ct)
    {
        var original = await db.Plans.VisibleTo(actor).Where(plan => plan.Id == planId)
            .Join(db.Originals.AsNoTracking(), plan => plan.SeriesId, row => row.PlanId, (plan, row) => row).SingleOrDefaultAsync(ct);
        // Always as a download: what somebody sent must never be shown as a page of this site.
        return original is null
            ? TypedResults.NotFound()
            : TypedResults.File(original.Content, original.ContentType, original.FileName ?? $"plan-{planId}{Extension(original.ContentType)}");
    }

    private static string Extension(string contentType) => contentType == Import.PlanDocument.WordContentType ? ".docx" : ".txt";
}
