using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Findings;

/// <summary>The head of the audited division answers: agrees and says what will be done by when, or says why not.</summary>
public static class AnswerFinding
{
    public const int LongestText = 2000;

    /// <param name="Reason">Needed unless the head agrees.</param>
    /// <param name="Action">Needed unless the head disagrees, and so is the day.</param>
    /// <param name="DueOn">Not before the finding was issued.</param>
    public sealed record Request(
        [Required] Stance? Stance,
        [StringLength(LongestText)] string? Reason = null,
        [StringLength(LongestText)] string? Action = null,
        DateOnly? DueOn = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPost("findings/{id:guid}/answer", Handle)
        .WithName("AnswerAuditFinding")
        .WithSummary("The management's answer to a finding, by the audited division's head")
        .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Guid id, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(fy, id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, Guid id, Request request, Desk desk, CancellationToken ct) =>
        desk.ChangeFinding(year, id, one => desk.Actor.AnswersFor(one.Division) ? null : AuditRefusals.OnlyHead, one =>
        {
            var (reason, action) = (PlainText.Of(request.Reason), PlainText.Of(request.Action));
            return Task.FromResult(
                Objection.To(one.AgainstAnswer()) ?? Objection.To(Against(request, reason, action, one))
                ?? Objection.To(one.Take(new(request.Stance!.Value, request.Stance is Stance.Agree ? null : reason, request.Stance is Stance.Disagree ? null : action, request.Stance is Stance.Disagree ? null : request.DueOn, desk.Now, desk.Actor.Name))));
        }, ct);

    private static IEnumerable<Objection> Against(Request request, string? reason, string? action, AuditFinding one)
    {
        if (request.Stance is not Stance.Agree && reason is not { Length: >= 10 })
            yield return Objection.To("reason", "บอกเหตุผลอย่างน้อย 10 ตัวอักษร", "Say why in 10 characters at least");
        if (request.Stance is Stance.Disagree)
            yield break;
        if (action is not { Length: >= 10 })
            yield return Objection.To("action", "บอกสิ่งที่จะทำอย่างน้อย 10 ตัวอักษร", "Say what will be done in 10 characters at least");
        if (request.DueOn is not { } due)
            yield return Objection.To("dueOn", "กรอกวันกำหนดเสร็จ", "Say by when");
        else if (due < one.IssuedOn)
            yield return Objection.To("dueOn", $"กำหนดเสร็จต้องไม่ก่อนวันที่ออกข้อตรวจพบ {ThaiCalendar.InThai(one.IssuedOn.Value)}", "It can't be due before the finding was issued");
    }
}
