using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using TrainingService.Data;
using WebUi;

namespace TrainingService.Families;

/// <summary>One filled form, opened. The look is written down before it is given.</summary>
public static class GetFamilyForm
{
    /// <param name="Answers">Question and chosen answer, in words.</param>
    /// <param name="Finding">Level and reasons of an assessment; else null.</param>
    public sealed record Answer(Guid Id, FamilyKind Kind, DateOnly Day, DateOnly KeptUntil, string? Family, string? Note, IReadOnlyList<Line> Answers, FamilyFinding? Finding);

    public sealed record Line(int No, string Question, string Chosen);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder families) => families
        .MapGet("{id:guid}", Handle)
        .WithName(nameof(GetFamilyForm))
        .WithSummary("A filled family form (social-welfare officers alone); each look is recorded. 409 form-locked when its key is gone");

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(Guid id, TrainingDb db, FamilyVault vault, FamilySettings settings, AuditTrail audit, CancellationToken ct)
    {
        var (answer, objection) = await Look(id, db, vault, settings, audit, ct);
        return answer is null ? objection!.ToProblem() : TypedResults.Ok(answer);
    }

    /// <summary>The same for the page, for a reader of whom it is known that they may.</summary>
    public static async Task<(Answer? Answer, Objection? Objection)> Look(Guid id, TrainingDb db, FamilyVault vault, FamilySettings settings, AuditTrail audit, CancellationToken ct)
    {
        if (await db.FamilyForms.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } form)
            return (null, Objection.NotFound);
        audit.Process = nameof(GetFamilyForm); // by API or page alike
        db.Add(audit.Read(form));
        await db.SaveChangesAsync(ct);
        if (vault.TryOpen(form) is not { } content)
            return (null, Objection.To(Locked));
        var template = await db.FamilyTemplates.AsNoTracking().SingleAsync(row => row.Kind == form.Kind && row.Version == form.TemplateVersion, ct);
        return (new(
            form.Id, form.Kind, form.Day, settings.KeptUntil(form.Day), content.Family, content.Note,
            [.. template.Questions.Select((question, index) => new Line(index + 1, question.Text, question.Choices[content.Answers[index] - 1].Text))], template.Find(content.Answers)), null);
    }

    private static Refusal Locked { get; } = new("form-locked", "เปิดแบบฟอร์มนี้ไม่ได้ เพราะกุญแจที่ใช้เข้ารหัสไม่อยู่แล้ว แจ้งผู้ดูแลระบบ", "This form can't be opened: the key it was encrypted with is gone. Tell the administrator");
}
