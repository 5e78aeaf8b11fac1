using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>The work goes on; the promised day moves by the days of waiting.</summary>
public static class ResumeComplaint
{
    /// <param name="Note">What the complainant reads of it; may be missing, and so may the body.</param>
    public sealed record Request([TextLength(Complaint.LongestReason)] string? Note);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("{id:guid}/resumption", Handle)
        .WithName(nameof(ResumeComplaint))
        .WithSummary("Go on after waiting: the promised day moves by the days of waiting");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request? request, CaseDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request? request, CaseDesk desk, CancellationToken ct) =>
        desk.Change(id, complaint => complaint.Resume(request?.Note, desk.Actor, desk.Now), ct);
}
