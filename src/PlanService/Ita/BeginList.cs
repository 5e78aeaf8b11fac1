using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Ita;

/// <summary>The first list of a year: that of an earlier year, or the one that names what this platform answers. Numbers are for the year to say.</summary>
public static class BeginList
{
    /// <param name="From">Null: the list that the platform brings.</param>
    public sealed record Request(FiscalYear? From);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder ita) => ita
        .MapPost("{fy}", Handle)
        .WithName("BeginItaList")
        .WithSummary("Begin the list of a year with that of an earlier one (from), or with the list that the platform brings")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Created, ProblemHttpResult>> Handle(FiscalYear fy, Request request, PlanDb db, ItaBell bell, TimeProvider clock, CancellationToken ct) =>
        await Decide(fy, request, db, bell, clock, ct) is { } objection ? objection.ToProblem() : TypedResults.Created($"/plan/ita/{fy}");

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(FiscalYear year, Request request, PlanDb db, ItaBell bell, TimeProvider clock, CancellationToken ct)
    {
        if (request.From is { } earlier && earlier >= year)
            return Objection.To("from", "เลือกปีก่อนหน้า", "Choose an earlier year");
        var objection = await db.RetryWhenOvertaken<Objection?>(async () =>
        {
            if (await db.ItaItems.AnyAsync(item => item.FiscalYear == year, ct))
                return Objection.To(new Refusal("list-exists", $"มีรายการของปี {year} แล้ว", $"There is a list of {year} already"));
            var items = request.From is { } from
                ? (await db.ItaItems.AsNoTracking().Where(item => item.FiscalYear == from).OrderBy(item => item.Position).ToListAsync(ct)).ConvertAll(item => item.In(year, StarterItems.CodeOf(item.Key, year)))
                : StarterItems.Of(year);
            if (items.Count == 0)
                return Objection.To(new Refusal("no-list", $"ปี {request.From} ไม่มีรายการ", $"There is no list of {request.From}"));
            db.AddRange(items);
            db.AddRange(items.Where(item => item.Target is not null).Select(item => ItaCheck.DueNow(item.Id, clock.GetUtcNow())));
            await db.SaveChangesAsync(ct);
            return null;
        }, ct);
        bell.Set();
        return objection;
    }
}
