using System.ComponentModel.DataAnnotations;
using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WebUi;

namespace ComplaintService.Settings;

/// <summary>Another number of days until the answer, for complaints received from a day on. What was received before keeps its day.</summary>
public static class SetDays
{
    /// <param name="Category">Code; null for every category without a rule of its own.</param>
    /// <param name="From">Not past.</param>
    /// <param name="Days">Calendar days from the day after receipt.</param>
    public sealed record Request([StringLength(32)] string? Category, [Required] DateOnly? From, [Required, Range(1, 180)] int? Days);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder settings) => settings
        .MapPost("days", Handle)
        .WithName(nameof(SetDays))
        .WithSummary("Set the days until the answer from a day on");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(Request request, ComplaintDb db, TimeProvider clock, CancellationToken ct) =>
        await Decide(request, db, clock, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(Request request, ComplaintDb db, TimeProvider clock, CancellationToken ct)
    {
        var (category, from) = (request.Category ?? DaysRule.EveryCategory, request.From!.Value);
        if (from < ThaiCalendar.DayInBangkok(clock.GetUtcNow()))
            return Objection.To("from", "วันที่มีผลต้องไม่เป็นวันที่ผ่านมาแล้ว เรื่องที่รับไว้แล้วไม่เปลี่ยนกำหนด", "The day must not be past: what was received keeps its promise");
        if (category != DaysRule.EveryCategory && !await db.Categories.AnyAsync(row => row.Code == category, ct))
            return Objection.To("category", "เลือกประเภทเรื่องจากรายการ", "Choose a category of the list");
        if (await db.DaysRules.SingleOrDefaultAsync(rule => rule.Category == category && rule.From == from, ct) is { } known)
            known.Days = request.Days!.Value;
        else
            db.Add(new DaysRule { Category = category, From = from, Days = request.Days!.Value });
        await db.SaveChangesAsync(ct);
        return null;
    }
}
