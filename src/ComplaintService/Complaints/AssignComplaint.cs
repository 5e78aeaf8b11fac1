using System.ComponentModel.DataAnnotations;
using ComplaintService.Colleagues;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>Gives it to a division, or to a person of it: one who has used this service (<see cref="Colleague"/>).</summary>
public static class AssignComplaint
{
    /// <param name="Division">Code.</param>
    /// <param name="Officer">As <c>GET /colleagues</c> tells it; null for the division as a whole.</param>
    /// <param name="Note">Among staff.</param>
    public sealed record Request([Required, TextLength(16)] string Division, [TextLength(200)] string? Officer, [TextLength(Complaint.LongestReason)] string? Note);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("{id:guid}/assignment", Handle)
        .WithName(nameof(AssignComplaint))
        .WithSummary("Give the complaint to a division, or to a person of it");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        desk.Change(id, async complaint =>
        {
            if (!Divisions.Has(request.Division))
                return Objection.To("division", "ไม่มีส่วนราชการนี้", "There is no such division");
            if (!desk.Actor.Is(Roles.ComplaintOfficer) && request.Division != desk.Actor.Division)
                return new(StatusCodes.Status403Forbidden, ComplaintRefusals.OtherDivision);
            var officer = PlainText.Of(request.Officer);
            if (officer is not null && !await desk.Db.ColleaguesOf(request.Division, desk.Now).AnyAsync(colleague => colleague.Subject == officer, ct))
                return Objection.To("officer", "ไม่พบผู้รับผิดชอบนี้ในส่วนราชการที่เลือก เลือกคนอื่น หรือมอบหมายทั้งส่วนราชการ", "This person is not known in that division; choose another, or the division as a whole");
            return Objection.To(complaint.Assign(request.Division, officer, request.Note, desk.Actor, desk.Now));
        }, ct);
}
