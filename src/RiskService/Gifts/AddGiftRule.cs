using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Gifts;

/// <summary>The clerk's plan officer enters a rule that a new regulation brought. Rows are added, never changed: gifts keep the rule of their day.</summary>
public static class AddGiftRule
{
    /// <param name="Above">Baht.</param>
    public sealed record Request(
        [Required] DateOnly? From, [Required, Baht] decimal? Above, [Required, Range(1, 365)] int? ReportDays, [Required, StringLength(GiftRule.LongestBasis, MinimumLength = 10)] string LegalBasis);

    public static void Map(IEndpointRouteBuilder gifts)
    {
        gifts.MapGet("rules", List).WithName("ListGiftRules").WithSummary("From which value on gifts are reported, in how many days, by which regulation; newest first");
        gifts.MapPost("rules", Handle).WithName(nameof(AddGiftRule)).WithSummary("Enter a rule from a day on, with its regulation (plan officer)").RequireAuthorization(Permissions.RunGifts);
    }

    public static async Task<Ok<List<GiftRule>>> List(RiskDb db, CancellationToken ct) => TypedResults.Ok(await db.GiftRules.AsNoTracking().OrderByDescending(rule => rule.From).ToListAsync(ct));

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(Request request, Desk desk, CancellationToken ct)
    {
        var from = request.From!.Value;
        if (from < desk.Today)
            return Objection.To("from", "เริ่มใช้ได้ตั้งแต่วันนี้เป็นต้นไป เพราะของขวัญเดิมใช้หลักเกณฑ์ของวันนั้น", "From today on: gifts keep the rule of their day");
        if (await desk.Db.GiftRules.AnyAsync(rule => rule.From == from, ct))
            return Objection.To(GiftRefusals.RuleThere);
        desk.Db.Add(new GiftRule { From = from, Above = request.Above!.Value, ReportDays = request.ReportDays!.Value, LegalBasis = request.LegalBasis.Trim() });
        await desk.Db.SaveChangesAsync(ct);
        return null;
    }
}
