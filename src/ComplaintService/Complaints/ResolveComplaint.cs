using System.ComponentModel.DataAnnotations;
using ComplaintService.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>Answers it with an outcome.</summary>
public static class ResolveComplaint
{
    /// <param name="Finding">Whether it was founded, of a complaint about the conduct of staff; of no other.</param>
    public sealed record Request([Required] Outcome? Outcome, [Required, TextLength(ComplaintUpdate.LongestText, MinimumLength = Complaint.ShortestReason)] string Text,
        [MaxLength(EvidenceKeeping.Most)] IReadOnlyList<EvidenceGiven>? Evidence = null, FindingGiven? Finding = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("{id:guid}/resolution", Handle)
        .WithName(nameof(ResolveComplaint))
        .WithSummary("Answer the complaint with an outcome");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        desk.Change(id, async complaint =>
        {
            if (complaint.Against(UpdateKind.Resolved) is null && Against(request.Finding, await desk.Db.AsksFinding(complaint.Category, ct)) is { } wrong)
                return wrong;
            return Objection.To(complaint.Resolve(request.Outcome!.Value, request.Text, request.Finding?.Examined, desk.Actor, desk.Now))
                ?? await desk.AttachEvidence(complaint, request.Evidence, ct, with: complaint.AnswerEntry);
        }, ct);

    private static Objection? Against(FindingGiven? finding, bool isAsked) => (finding, isAsked) switch
    {
        (null, true) => Objection.To("finding", "เรื่องนี้เกี่ยวกับการปฏิบัติหน้าที่ของเจ้าหน้าที่ ระบุผลการตรวจสอบและเหตุผล", "This complaint is about the conduct of staff: say what was found, and why"),
        (not null, false) => Objection.To("finding", "เรื่องประเภทนี้ไม่ต้องระบุผลการตรวจสอบ", "No finding is asked of this category"),
        _ => null,
    };
}
