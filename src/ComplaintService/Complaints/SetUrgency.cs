using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>Marks it as a danger to life, so that it stands before all others in the queue; or takes the mark back. Staff alone see it.</summary>
public static class SetUrgency
{
    public sealed record Request([Required] bool? Urgent, [Required, TextLength(Complaint.LongestReason, MinimumLength = Complaint.ShortestReason)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("{id:guid}/urgency", Handle)
        .WithName(nameof(SetUrgency))
        .WithSummary("Mark the complaint as urgent (danger to life), or no longer, with a reason; the complainant sees nothing of it");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        desk.Change(id, complaint => complaint.Mark(request.Urgent!.Value, request.Reason, desk.Actor, desk.Now), ct);
}
