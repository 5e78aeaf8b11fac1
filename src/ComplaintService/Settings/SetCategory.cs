using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Settings;

/// <summary>What complaints are about. One that is no longer offered stays with the complaints that have it.</summary>
public static class SetCategory
{
    /// <summary>Letters: two lines on a phone.</summary>
    public const int LongestAdvice = 160;

    /// <param name="Division">Code of the division that usually handles it; null for none.</param>
    /// <param name="ThaiAdvice">What to tell, and whom to call first where it is dangerous; null for none, and then none in English.</param>
    /// <param name="IsPersonal">Concerns a person or a household: the public is not told where. If it is not said, it stays as it was, and is true of a new one.</param>
    /// <param name="AsksFinding">About the conduct of staff: the answer must say whether it was founded. If it is not said, it stays as it was, and is false of a new one.</param>
    public sealed record Request(
        [Required, StringLength(80, MinimumLength = 2)] string Thai,
        [Required, StringLength(80, MinimumLength = 2)] string English,
        string? Division,
        [Required] bool? IsOffered,
        [StringLength(LongestAdvice)] string? ThaiAdvice = null,
        [StringLength(LongestAdvice)] string? EnglishAdvice = null,
        bool? IsPersonal = null,
        bool? AsksFinding = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder settings) => settings
        .MapPut("categories/{code}", Handle)
        .WithName(nameof(SetCategory))
        .WithSummary("A category: its names, usual division, advice, whether it is offered, personal, and asks for a finding; a new one under a new code");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(string code, Request request, SettingsDesk desk, CancellationToken ct) =>
        await Decide(code, request, desk, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(string code, Request request, SettingsDesk desk, CancellationToken ct) => desk.Change(async () =>
    {
        if (code.Length is < 2 or > 32 || code.Any(letter => letter is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')))
            return Objection.To("code", "รหัสใช้อักษร a–z ตัวเลข และ - ยาว 2–32 ตัว", "The code is 2 to 32 letters a–z, digits and -");
        if (!string.IsNullOrEmpty(request.Division) && !Divisions.Has(request.Division))
            return Objection.To("division", "ไม่มีส่วนราชการนี้", "There is no such division");
        if (request.IsOffered is false && !await desk.Db.Categories.AnyAsync(other => other.IsOffered && other.Code != code, ct))
            return Objection.To("isOffered", "ต้องเปิดรับอย่างน้อยหนึ่งประเภท", "At least one category must be offered");
        var (thai, english) = (PlainText.Of(request.ThaiAdvice), PlainText.Of(request.EnglishAdvice));
        if (thai is null != english is null)
            return Objection.To(thai is null ? "thaiAdvice" : "englishAdvice", "กรอกคำแนะนำทั้งภาษาไทยและภาษาอังกฤษ หรือเว้นว่างทั้งสอง", "Write the advice in both languages, or in none");
        var known = await desk.Db.Categories.FindAsync([code], ct);
        await desk.Put(new Category
        {
            Code = code,
            Thai = request.Thai.Trim(),
            English = request.English.Trim(),
            Division = string.IsNullOrEmpty(request.Division) ? null : request.Division,
            Position = known?.Position ?? 1 + await desk.Db.Categories.MaxAsync(other => other.Position, ct),
            IsOffered = request.IsOffered!.Value,
            ThaiAdvice = thai,
            EnglishAdvice = english,
            IsPersonal = request.IsPersonal ?? known?.IsPersonal ?? true,
            AsksFinding = request.AsksFinding ?? known?.AsksFinding ?? false,
        }, ct, code);
        return null;
    }, ct);
}
