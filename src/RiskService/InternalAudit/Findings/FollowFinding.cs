using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Findings;

/// <summary>How far it is: as the auditor found it, or as the division's head tells. Only the auditor agrees to another day.</summary>
public static class FollowFinding
{
    public const int LongestNote = 2000;

    /// <param name="On">When it was looked at; today where it is left out.</param>
    /// <param name="NewDueOn">Another day that the auditor agrees to; the note says why.</param>
    public sealed record Request(
        [Required] Progress? Progress,
        [Required, StringLength(LongestNote, MinimumLength = 10)] string Note,
        DateOnly? On = null,
        DateOnly? NewDueOn = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPost("findings/{id:guid}/follow-up", Handle)
        .WithName("FollowAuditFinding")
        .WithSummary("Record how far a finding's recommendation is carried out")
        .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(FiscalYear fy, Guid id, Request request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(fy, id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(FiscalYear year, Guid id, Request request, Desk desk, CancellationToken ct) =>
        desk.ChangeFinding(year, id, one => desk.Actor.Audits() || desk.Actor.AnswersFor(one.Division) ? null : AuditRefusals.OnlyHead, one => Task.FromResult(
            Objection.To(one.AgainstFollowUp()) ?? Objection.To(Against(request, one, desk))
            ?? Objection.To(one.Follow(new(request.On ?? desk.Today, request.Progress!.Value, request.Note.Trim(), request.NewDueOn, desk.Now, desk.Actor.Name, desk.Actor.Audits())))), ct);

    private static IEnumerable<Objection> Against(Request request, AuditFinding one, Desk desk)
    {
        if (request.On > desk.Today || request.On < one.IssuedOn)
            yield return Objection.To("on", "วันที่ติดตามต้องไม่ก่อนวันที่ออกข้อตรวจพบ และไม่อยู่ในอนาคต", "The day lies neither before the finding was issued nor in the future");
        if (request.NewDueOn is not null && !desk.Actor.Audits())
            yield return Objection.To("newDueOn", "ผู้ตรวจสอบภายในเป็นผู้ตกลงเลื่อนกำหนด", "The auditor agrees to another day");
        else if (request.NewDueOn < desk.Today)
            yield return Objection.To("newDueOn", "กำหนดใหม่ต้องไม่ก่อนวันนี้", "The new day can't lie in the past");
    }
}
