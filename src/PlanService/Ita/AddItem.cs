using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Ita;

/// <summary>One more item of a year.</summary>
public static class AddItem
{
    /// <summary>More than any list of the assessment has had.</summary>
    public const int Most = 100;

    public sealed record Request : ItaEntry
    {
        /// <summary>Its name in addresses, which stays: small letters and hyphens.</summary>
        [Required, StringLength(ItaItem.LongestKey, MinimumLength = 3)]
        public string Key { get; init; } = "";
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder ita) => ita
        .MapPost("{fy}/items", Handle)
        .WithName("AddItaItem")
        .WithSummary("Add an item to the list of a year")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Created<ListItems.Item>, ProblemHttpResult>> Handle(FiscalYear fy, Request request, PlanDb db, ItaBell bell, TimeProvider clock, CancellationToken ct)
    {
        var (item, objection) = await Decide(fy, request, db, bell, clock, ct);
        return item is null ? objection!.ToProblem() : TypedResults.Created($"/plan/ita/{fy}/items/{item.Key}", ListItems.Item.Of(new(item, null)));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(ItaItem? Item, Objection? Objection)> Decide(FiscalYear year, Request request, PlanDb db, ItaBell bell, TimeProvider clock, CancellationToken ct)
    {
        var key = request.Key.Trim();
        var (contents, wrong) = request.Read(year);
        if (!ItaWords.IsKey(key))
        {
            var name = Objection.To("key", "ใช้ตัวอักษรอังกฤษตัวเล็กและขีดกลาง เช่น risk-report", "Small letters and hyphens, such as risk-report");
            return (null, Objection.To(wrong is null ? [name] : wrong.Others.Prepend(wrong).Prepend(name)));
        }

        if (wrong is not null)
            return (null, wrong);
        var result = await db.RetryWhenOvertaken<(ItaItem?, Objection?)>(async () =>
        {
            var others = await db.ItaItems.Where(item => item.FiscalYear == year).Select(item => new { item.Key, item.Code, item.Position }).ToListAsync(ct);
            if (others.Count >= Most)
                return (null, Objection.To(new Refusal("too-many", $"มีได้ไม่เกิน {Most} รายการต่อปี", $"A year has at most {Most} items")));
            if (others.Exists(item => item.Key == key))
                return (null, Objection.To(new Refusal("key-taken", "ชื่อในที่อยู่นี้มีแล้วในปีนี้", "Another item of this year has this name")));
            if (contents!.Code is { } code && others.Exists(item => item.Code == code))
                return (null, Objection.To(ItaQueries.CodeTaken(code)));
            var item = ItaItem.Of(year, key, others.Select(other => other.Position).DefaultIfEmpty(0).Max() + 1, contents);
            db.Add(item);
            await db.LookAgain(item, clock.GetUtcNow(), ct);
            await db.SaveChangesAsync(ct);
            return (item, null);
        }, ct);
        bell.Set();
        return result;
    }
}
