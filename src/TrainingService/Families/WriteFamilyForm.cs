using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Idempotency;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using TrainingService.Data;
using TrainingService.Learning;
using WebUi;

namespace TrainingService.Families;

/// <summary>The social-welfare officer enters a filled questionnaire, or an assessment that was made with a family.</summary>
public static class WriteFamilyForm
{
    public const int LongestFamily = 200;
    public const int LongestNote = 1000;

    /// <param name="Answers">Numbers of the choices, from 1, one for each question; none may be missing, but each question has "does not want to answer".</param>
    /// <param name="Consent">Whoever is asked agreed that the answers are kept, and for how long. Without that nothing is kept.</param>
    /// <param name="On">The day on which it was filled; today unless it is said.</param>
    /// <param name="Family">Of an assessment: house number or name, to find the family again.</param>
    /// <param name="Version">Of the form that was read; another one by now is refused.</param>
    public sealed record Request(
        [Required] IReadOnlyList<int?> Answers, bool Consent, DateOnly? On = null, [StringLength(LongestFamily)] string? Family = null, [StringLength(LongestNote)] string? Note = null, int? Version = null);

    /// <param name="Finding">Level and reasons; null for a questionnaire.</param>
    public sealed record Answer(Guid Id, FamilyFinding? Finding);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder families) => families
        .MapPost("{kind}", Handle)
        .WithName(nameof(WriteFamilyForm))
        .WithSummary("Enter a questionnaire or an assessment of a family (social-welfare officers alone)")
        .WithMetadata(new AnswerIsNotKept());

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(
        string kind, Request request, HttpRequest http, TrainingDb db, FamilyVault vault, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (Words.Read<FamilyKind>(kind) is not { } which)
            return Objection.NotFound.ToProblem();
        var (answer, objection) = await Decide(which, request, IdFor(actor, IdempotencyKeys.KeyOf(http)), db, vault, audit, clock, ct);
        return answer is null ? objection!.ToProblem() : TypedResults.Created($"/training/api/v1/families/{answer.Id}", answer);
    }

    /// <summary>The same for the page.</summary>
    /// <param name="id">Of the form to be; one that is there already is a request that came twice.</param>
    public static async Task<(Answer? Answer, Objection? Objection)> Decide(
        FamilyKind kind, Request request, Guid id, TrainingDb db, FamilyVault vault, AuditTrail audit, TimeProvider clock, CancellationToken ct)
    {
        var (template, today) = (await db.NewestFamilyTemplate(kind, ct), ThaiCalendar.DayInBangkok(clock.GetUtcNow()));
        if (request.Version is { } version && version != template.Version)
            return (null, Objection.To(LearningRefusals.Rewritten));
        if (Objection.To(Wrong(request, template, today)) is { } wrong)
            return (null, wrong);
        var content = new FamilyContent([.. request.Answers.Select(answer => answer!.Value)], kind is FamilyKind.Assessment ? PlainText.Of(request.Family) : null, PlainText.Of(request.Note));
        var answer = new Answer(id, template.Find(content.Answers));
        if (await db.FamilyForms.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is { } before)
            return vault.TryOpen(before) is { } same && same.Answers.SequenceEqual(content.Answers) && (same.Family, same.Note) == (content.Family, content.Note)
                ? (answer, null)
                : (null, Objection.To(IdempotencyKeys.Reused));
        var day = request.On ?? today;
        var form = new FamilyForm { Id = id, Kind = kind, FiscalYear = FiscalYear.Of(day), Day = day, TemplateVersion = template.Version, Sealed = vault.Seal(id, kind, content) };
        db.Add(form);
        db.Add(audit.Written(form));
        await db.SaveChangesAsync(ct);
        return (answer, null);
    }

    /// <summary>
    /// With an Idempotency-Key always the same, so that what comes twice is found: the store of keys would hold a hash of the request, and so
    /// few possible answers could be tried out against it. Otherwise by chance; never by the clock.
    /// </summary>
    private static Guid IdFor(Actor actor, string? key) => key is null ? Guid.NewGuid() : new(SHA256.HashData(Encoding.UTF8.GetBytes($"{actor.Id}\n{key}")).AsSpan(0, 16));

    private static IEnumerable<Objection> Wrong(Request request, FamilyTemplate template, DateOnly today)
    {
        if (!request.Consent)
            yield return Objection.To("consent", "เก็บคำตอบได้เมื่อผู้ตอบยินยอมเท่านั้น", "Answers are kept only with the consent of whoever gives them");
        if (request.On > today || request.On < today.AddYears(-1))
            yield return Objection.To("on", "วันที่กรอกต้องไม่อยู่ในอนาคต และไม่เกินหนึ่งปีก่อน", "The day is neither in the future nor more than a year ago");
        if (request.Answers.Count != template.Questions.Count)
            yield return Objection.To("answers", $"ส่งคำตอบให้ครบ {template.Questions.Count} ข้อ", $"Send {template.Questions.Count} answers");
        foreach (var ((answer, question), index) in request.Answers.Zip(template.Questions).Select((pair, index) => (pair, index)))
        {
            if (answer is not { } chosen || chosen < 1 || chosen > question.Choices.Count)
                yield return Objection.To(FormattableString.Invariant($"answers[{index}]"), $"ข้อ {index + 1} ยังไม่ได้เลือก ถ้าไม่ประสงค์จะตอบ ให้เลือกข้อสุดท้าย", $"Question {index + 1}: choose one; the last choice is not to answer");
        }
    }
}
