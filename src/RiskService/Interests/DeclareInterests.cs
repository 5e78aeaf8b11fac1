using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.StaffCounts;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Idempotency;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Interests;

/// <summary>A member of staff declares their interests for the position they hold, each year and with each change. Nothing to declare is an answer too.</summary>
public static class DeclareInterests
{
    public const int LongestName = 200;
    public const int LongestDetails = 500;
    public const int Most = 50;

    /// <param name="Person">The relative's name, needed unless it is one's own.</param>
    public sealed record Item(
        [Required] InterestKind? Kind, [Required] Whose? Whose, [Required, StringLength(LongestName, MinimumLength = 2)] string Name,
        [StringLength(LongestName)] string? Person = null, [StringLength(LongestDetails)] string? Details = null);

    /// <param name="NothingToDeclare">True with no items: an answer too.</param>
    /// <param name="FiscalYear">The present one unless it is said.</param>
    public sealed record Request(
        [Required, StringLength(InterestDeclaration.LongestPosition, MinimumLength = 2)] string Position, bool NothingToDeclare = false,
        [MaxLength(Most)] IReadOnlyList<Item>? Items = null, FiscalYear? FiscalYear = null);

    public sealed record Answer(Guid Id, FiscalYear FiscalYear, int Edition, string Position, DateTimeOffset HandedInAt);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder interests) => interests
        .MapPost("", Handle)
        .WithName(nameof(DeclareInterests))
        .WithSummary("Declare one's own interests for one's position, or that there are none (any member of staff); the content is encrypted")
        .WithMetadata(new AnswerIsNotKept());

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(Request request, HttpRequest http, Desk desk, InterestVault vault, CancellationToken ct)
    {
        var (answer, objection) = await Decide(request, IdFor(desk.Actor, IdempotencyKeys.KeyOf(http)), desk, vault, ct);
        return answer is null ? objection!.ToProblem() : TypedResults.Created($"/risk/api/v1/interests/{answer.Id}", answer);
    }

    /// <summary>The same for the page.</summary>
    /// <param name="id">Of the declaration to be; one that is there already is a request that came twice.</param>
    public static async Task<(Answer? Answer, Objection? Objection)> Decide(Request request, Guid id, Desk desk, InterestVault vault, CancellationToken ct)
    {
        var present = FiscalYear.Of(desk.Today);
        var year = request.FiscalYear ?? present;
        if (Objection.To(Wrong(request, year, present)) is { } wrong)
            return (null, wrong);
        var content = new InterestContent([.. (request.Items ?? []).Select(item => new InterestItem(
            item.Kind!.Value, item.Whose!.Value, item.Name.Trim(), item.Whose is Whose.Self ? null : PlainText.Of(item.Person), PlainText.Of(item.Details)))]);
        return await desk.Db.RetryWhenOvertaken<(Answer?, Objection?)>(async () =>
        {
            var actor = desk.Actor;
            if (await desk.Db.InterestDeclarations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is { } same)
                return vault.TryOpen<InterestContent>(id, same.Sealed) is { } there && there.Items.SequenceEqual(content.Items) && (same.Position, same.FiscalYear) == (request.Position.Trim(), year) ? (AnswerOf(same), null) : (null, Objection.To(IdempotencyKeys.Reused));
            var before = await desk.Db.InterestDeclarations.SingleOrDefaultAsync(row => row.FiscalYear == year && row.DeclarerId == actor.Id && row.IsCurrent, ct);
            if (desk.Seen is { } seen && seen != (before?.RowVersion ?? 0))
                return (null, Objection.Stale);
            before?.Replace();
            var declaration = new InterestDeclaration
            {
                Id = id,
                FiscalYear = year,
                Edition = (before?.Edition ?? 0) + 1,
                DeclarerId = actor.Id,
                DeclarerName = actor.Name,
                Division = Units.Of(actor),
                Position = request.Position.Trim(),
                HandedInAt = desk.Now,
                Sealed = vault.Seal(id, content),
            };
            desk.Db.Add(declaration);
            await desk.Db.SaveChangesAsync(ct);
            desk.Bell.Set();
            return (AnswerOf(declaration), null);
        }, ct);
    }

    private static Answer AnswerOf(InterestDeclaration one) => new(one.Id, one.FiscalYear, one.Edition, one.Position, one.HandedInAt);

    /// <summary>With an Idempotency-Key always the same, so that what comes twice is found without a hash of its content being kept.</summary>
    private static Guid IdFor(Actor actor, string? key) => key is null ? Guid.NewGuid() : new(SHA256.HashData(Encoding.UTF8.GetBytes($"{actor.Id}\n{key}")).AsSpan(0, 16));

    private static IEnumerable<Objection> Wrong(Request request, FiscalYear year, FiscalYear present)
    {
        if (year.Year < present.Year - 1 || year.Year > present.Year + 1)
            yield return Objection.To("fiscalYear", $"ปีงบประมาณต้องเป็น {present.Year - 1} ถึง {present.Year + 1}", $"The fiscal year must be {present.Year - 1} to {present.Year + 1}");
        var items = request.Items ?? [];
        if (request.NothingToDeclare && items.Count > 0)
            yield return Objection.To("nothingToDeclare", "มีรายการแล้ว เอาเครื่องหมาย “ไม่มี” ออก หรือลบรายการ", "There are items: take back that there is nothing, or take them out");
        if (!request.NothingToDeclare && items.Count == 0)
            yield return Objection.To("items", "เพิ่มรายการ หรือเลือกว่าไม่มีสิ่งที่ต้องแจ้ง", "Add what there is, or say that there is nothing to declare");
        foreach (var (index, item) in items.Index())
        {
            if (item.Whose is { } whose and not Whose.Self && PlainText.Of(item.Person) is null)
                yield return Objection.To(FormattableString.Invariant($"items[{index}].person"), "กรอกชื่อบุคคลนั้น", "Enter the name of that person");
        }
    }
}
