using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>Answers it with the reason why nothing can be done here.</summary>
public static class RejectComplaint
{
    public sealed record Request([Required, TextLength(Complaint.LongestReason, MinimumLength = Complaint.ShortestReason)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("{id:guid}/rejection", Handle)
        .WithName(nameof(RejectComplaint))
        .WithSummary("Refuse the complaint with a reason that its author reads");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        desk.Change(id, complaint => complaint.Reject(request.Reason, desk.Actor, desk.Now), ct);
}
