using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>Staff have read it.</summary>
public static class AcknowledgeComplaint
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("{id:guid}/acknowledgement", Handle)
        .WithName(nameof(AcknowledgeComplaint))
        .WithSummary("Record that the complaint was read");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, CaseDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(id, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, CaseDesk desk, CancellationToken ct) =>
        desk.Change(id, complaint => complaint.Acknowledge(desk.Actor, desk.Now), ct);
}
