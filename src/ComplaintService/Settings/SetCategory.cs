using System.ComponentModel.DataAnnotations;
using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WebUi;

namespace ComplaintService.Settings;

/// <summary>What complaints are about. One that is no longer offered stays with the complaints that have it.</summary>
public static class SetCategory
{
    /// <param name="Division">Code of the division that usually handles it; null for none.</param>
    /// <param name="IsPersonal">Concerns a person or a household: the public is not told where. If it is not said, it stays as it was, and is true of a new one.</param>
    public sealed record Request(
        [Required, StringLength(80, MinimumLength = 2)] string Thai,
        [Required, StringLength(80, MinimumLength = 2)] string English,
        string? Division,
        [Required] bool? IsOffered,
        bool? IsPersonal = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder settings) => settings
        .MapPut("categories/{code}", Handle)
        .WithName(nameof(SetCategory))
        .WithSummary("A category: its names, usual division, whether it is offered and whether it is personal; a new one under a new code");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(string code, Request request, ComplaintDb db, CancellationToken ct) =>
        await Decide(code, request, db, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(string code, Request request, ComplaintDb db, CancellationToken ct)
    {
        if (code.Length is < 2 or > 32 || code.Any(letter => letter is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')))
            return Objection.To("code", "รหัสใช้อักษร a–z ตัวเลข และ - ยาว 2–32 ตัว", "The code is 2 to 32 letters a–z, digits and -");
        if (!string.IsNullOrEmpty(request.Division) && !Divisions.Has(request.Division))
            return Objection.To("division", "ไม่มีส่วนราชการนี้", "There is no such division");
        if (request.IsOffered is false && !await db.Categories.AnyAsync(other => other.IsOffered && other.Code != code, ct))
            return Objection.To("isOffered", "ต้องเปิดรับอย่างน้อยหนึ่งประเภท", "At least one category must be offered");
        var known = await db.Categories.FindAsync([code], ct);
        await db.Put(new Category
        {
            Code = code,
            Thai = request.Thai.Trim(),
            English = request.English.Trim(),
            Division = string.IsNullOrEmpty(request.Division) ? null : request.Division,
            Position = known?.Position ?? 1 + await db.Categories.MaxAsync(other => other.Position, ct),
            IsOffered = request.IsOffered!.Value,
            IsPersonal = request.IsPersonal ?? known?.IsPersonal ?? true,
        }, ct, code);
        return null;
    }
}
