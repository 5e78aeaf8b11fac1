using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Ita;

/// <summary>Another number, text or address of an item. Its name in addresses stays, and with it the link that was handed in.</summary>
public static class ChangeItem
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder ita) => ita
        .MapPut("{fy}/items/{item}", Handle)
        .WithName("ChangeItaItem")
        .WithSummary("Change an item: its number, texts, the address that answers it. Accepts If-Match")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        FiscalYear fy, string item, ItaEntry request, HttpRequest http, PlanDb db, ItaBell bell, TimeProvider clock, CancellationToken ct) =>
        await Decide(fy, item, request, found => Objection.ToStale(http, found.RowVersion), db, bell, clock, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    /// <param name="stale">What is wrong with the version that the caller saw.</param>
    public static async Task<Objection?> Decide(
        FiscalYear year, string word, ItaEntry request, Func<ItaItem, Objection?> stale, PlanDb db, ItaBell bell, TimeProvider clock, CancellationToken ct)
    {
        var (contents, wrong) = request.Read(year);
        if (wrong is not null)
            return wrong;
        var objection = await db.RetryWhenOvertaken(async () =>
        {
            if (await db.FindItaItem(year, word, ct) is not { } item)
                return Objection.NotFound;
            if (stale(item) is { } overtaken)
                return overtaken;
            if (contents!.Code is { } code && await db.ItaItems.AnyAsync(other => other.FiscalYear == year && other.Code == code && other.Id != item.Id, ct))
                return Objection.To(ItaQueries.CodeTaken(code));
            var looksElsewhere = (contents.Target, contents.Content) != (item.Target, item.Content);
            item.Change(contents);
            if (looksElsewhere)
                await db.LookAgain(item, clock.GetUtcNow(), ct);
            await db.SaveChangesAsync(ct);
            return null;
        }, ct);
        bell.Set();
        return objection;
    }
}
