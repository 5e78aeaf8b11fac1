using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Ita;

/// <summary>An item that this year's list does not have. What it said stands in the audit trail.</summary>
public static class RemoveItem
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder ita) => ita
        .MapDelete("{fy}/items/{item}", Handle)
        .WithName("RemoveItaItem")
        .WithSummary("Take an item off the list of a year. Accepts If-Match");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, string item, HttpRequest http, PlanDb db, CancellationToken ct) =>
        await Decide(fy, item, found => Objection.ToStale(http, found.RowVersion), db, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, string word, Func<ItaItem, Objection?> stale, PlanDb db, CancellationToken ct) => db.RetryWhenOvertaken(async () =>
    {
        if (await db.FindItaItem(year, word, ct) is not { } item)
            return Objection.NotFound;
        if (stale(item) is { } overtaken)
            return overtaken;
        db.Remove(item);
        await db.SaveChangesAsync(ct);
        return null;
    }, ct);
}
