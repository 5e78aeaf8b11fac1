using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using ServiceDefaults.Values;

namespace PlanService.Ita;

/// <summary>"ตรวจเดี๋ยวนี้": the pages of a year are looked at now and not tomorrow. The looks themselves are the round's.</summary>
public static class OrderChecks
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder ita) => ita
        .MapPost("{fy}/checks", Handle)
        .WithName("OrderItaChecks")
        .WithSummary("Have every page of a year looked at now");

    public static async Task<Results<Accepted, NotFound>> Handle(FiscalYear fy, PlanDb db, ItaBell bell, TimeProvider clock, CancellationToken ct) =>
        await Decide(fy, db, bell, clock, ct) ? TypedResults.Accepted($"/plan/api/v1/ita/{fy}") : TypedResults.NotFound();

    /// <summary>The same for the page; false where there is no page to look at.</summary>
    public static async Task<bool> Decide(FiscalYear year, PlanDb db, ItaBell bell, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var ordered = await db.ItaChecks.Where(check => db.ItaItems.Any(item => item.Id == check.ItemId && item.FiscalYear == year))
            .ExecuteUpdateAsync(change => change.SetProperty(check => check.NextAt, now), ct);
        bell.Set();
        return ordered > 0;
    }
}
