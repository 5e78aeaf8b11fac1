using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>Ends an answered complaint, with what was learned from it.</summary>
public static class CloseComplaint
{
    public sealed record Request(RootCause? RootCause, [TextLength(Complaint.LongestReason)] string? Prevention, [RegularExpression(@"^[1-9][0-9]?-[0-9]{2}$")] string? ProjectCode, [TextLength(32)] string? RiskCode);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("{id:guid}/closure", Handle)
        .WithName(nameof(CloseComplaint))
        .WithSummary("Close an answered complaint: root cause, prevention, project, risk");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        desk.Change(id, request.Prevention, complaint => complaint.Close(new(request.RootCause, request.Prevention, request.ProjectCode, request.RiskCode), desk.Actor, desk.Now), ct);
}
