using System.ComponentModel.DataAnnotations;
using ComplaintService.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>Gives it to a division, or to a person of it.</summary>
public static class AssignComplaint
{
    public sealed record Request([Required, StringLength(16)] string Division, [StringLength(200)] string? Officer, [StringLength(Complaint.LongestReason)] string? Note);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("{id:guid}/assignment", Handle)
        .WithName(nameof(AssignComplaint))
        .WithSummary("Give the complaint to a division, or to a person of it");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        desk.Change(id, request.Note, complaint =>
        {
            if (!Divisions.Has(request.Division))
                return Task.FromResult<Objection?>(Objection.To("division", "ไม่มีส่วนราชการนี้", "There is no such division"));
            if (!desk.Actor.Is(Roles.ComplaintOfficer) && request.Division != desk.Actor.Division)
                return Task.FromResult<Objection?>(new(StatusCodes.Status403Forbidden, ComplaintRefusals.OtherDivision));
            return Task.FromResult(Objection.To(complaint.Assign(request.Division, request.Officer, request.Note, desk.Actor, desk.Now)));
        }, ct);
}
