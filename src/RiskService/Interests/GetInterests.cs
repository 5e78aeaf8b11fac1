using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Interests;

/// <summary>
/// One declaration, opened: by its declarer, or by the internal auditor, who says why. The auditor's look is written down before anything is
/// shown. The reason comes in a body or in a header, never in an address.
/// </summary>
public static class GetInterests
{
    /// <summary>The auditor's reason, percent-encoded as addresses are: a header holds no Thai letters.</summary>
    public const string Header = "X-Reading-Reason";
    public const int ShortestReason = 5;
    public const int LongestReason = 500;

    public sealed record Request([Required, StringLength(LongestReason, MinimumLength = ShortestReason)] string Reason);

    public sealed record Answer(
        Guid Id, FiscalYear FiscalYear, int Edition, string Declarer, string Division, string Position, DateTimeOffset HandedInAt, bool IsCurrent, DateOnly? EndedOn, bool NothingToDeclare, IReadOnlyList<InterestItem> Items);

    public static void Map(IEndpointRouteBuilder interests)
    {
        interests.MapGet("{id:guid}", ByHeader).WithName(nameof(GetInterests))
            .WithSummary("A declaration: one's own, or (internal auditor) another's with the reason in the header X-Reading-Reason, percent-encoded; the look is recorded");
        interests.MapPost("{id:guid}/reading", ByBody).WithName("ReadInterests")
            .WithSummary("The same with the auditor's reason in the body; the look is recorded");
    }

    public static Task<Results<Ok<Answer>, ProblemHttpResult>> ByHeader(Guid id, [FromHeader(Name = Header)] string? reason, HttpContext http, Desk desk, InterestVault vault, CancellationToken ct) =>
        Answered(id, reason is null ? null : Uri.UnescapeDataString(reason), http, desk, vault, ct);

    public static Task<Results<Ok<Answer>, ProblemHttpResult>> ByBody(Guid id, Request request, HttpContext http, Desk desk, InterestVault vault, CancellationToken ct) =>
        Answered(id, request.Reason, http, desk, vault, ct);

    private static async Task<Results<Ok<Answer>, ProblemHttpResult>> Answered(Guid id, string? reason, HttpContext http, Desk desk, InterestVault vault, CancellationToken ct)
    {
        InterestReaders.KeepNoCopy(http);
        var (answer, objection) = await Look(id, reason, desk, vault, ct);
        return answer is null ? objection!.ToProblem() : TypedResults.Ok(answer);
    }

    /// <summary>The same for the page.</summary>
    /// <returns>404 for those who may not know of it.</returns>
    public static async Task<(Answer? Answer, Objection? Objection)> Look(Guid id, string? reason, Desk desk, InterestVault vault, CancellationToken ct)
    {
        if (await desk.Db.InterestDeclarations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } one || (one.DeclarerId != desk.Actor.Id && !InterestReaders.Include(desk.Actor)))
            return (null, Objection.NotFound);
        if (one.DeclarerId != desk.Actor.Id)
        {
            if (PlainText.Of(reason) is not { Length: >= ShortestReason and <= LongestReason } why)
                return (null, Objection.To("reason", $"บอกเหตุผลที่เปิดอ่าน {ShortestReason} ถึง {LongestReason} ตัวอักษร", $"Say why you read it, in {ShortestReason} to {LongestReason} characters"));
            (desk.Audit.Process, desk.Audit.Reason) = (nameof(GetInterests), why); // by API or page alike
            desk.Db.Add(desk.Audit.Entry(nameof(InterestDeclaration), one.Id.ToString()));
            await desk.Db.SaveChangesAsync(ct);
        }

        return vault.TryOpen<InterestContent>(one.Id, one.Sealed) is { } content
            ? (new(one.Id, one.FiscalYear, one.Edition, one.DeclarerName, one.Division, one.Position, one.HandedInAt, one.IsCurrent, one.EndedOn, content.Items.Count == 0, content.Items), null)
            : (null, Objection.To(InterestRefusals.Locked));
    }
}
