using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using WebUi;

namespace RiskService.Interests;

/// <summary>The executive says for how long declarations are kept, with the reason. Rows are added, never changed.</summary>
public static class SetRetention
{
    /// <param name="Years">After the position ended.</param>
    public sealed record Request([Required] DateOnly? From, [Required, Range(1, 20)] int? Years, [Required, StringLength(RetentionRule.LongestReason, MinimumLength = 10)] string Reason);

    public static void Map(IEndpointRouteBuilder interests)
    {
        interests.MapGet("retention", List).WithName("ListRetention").WithSummary("For how many years declarations are kept after the position ended, with the reason; newest first");
        interests.MapPost("retention", Handle).WithName(nameof(SetRetention)).WithSummary("For how many years declarations are kept from a day on (executive)").RequireAuthorization(Permissions.SetRetention);
    }

    public static async Task<Ok<List<RetentionRule>>> List(RiskDb db, CancellationToken ct) => TypedResults.Ok(await db.RetentionRules.AsNoTracking().OrderByDescending(rule => rule.From).ToListAsync(ct));

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(Request request, Desk desk, CancellationToken ct)
    {
        var from = request.From!.Value;
        if (from < desk.Today)
            return Objection.To("from", "เริ่มใช้ได้ตั้งแต่วันนี้เป็นต้นไป", "From today on");
        if (await desk.Db.RetentionRules.AnyAsync(rule => rule.From == from, ct))
            return Objection.To(InterestRefusals.RetentionThere);
        desk.Db.Add(new RetentionRule { From = from, Years = request.Years!.Value, Reason = request.Reason.Trim() });
        desk.Audit.Reason = request.Reason.Trim();
        await desk.Db.SaveChangesAsync(ct);
        return null;
    }
}
