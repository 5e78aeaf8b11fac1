using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Problems;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>What the public may read of a complaint: one line that staff write, without names.</summary>
public static class SetPublicTitle
{
    /// <param name="Title">Null or blank takes it back.</param>
    public sealed record Request([TextLength(Complaint.LongestSubject)] string? Title);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("{id:guid}/public-title", Handle)
        .WithName(nameof(SetPublicTitle))
        .WithSummary("Write the line that the public may read, or take it back");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        desk.Change(id, Refusal? (complaint) =>
        {
            complaint.Publish(request.Title, desk.Actor, desk.Now);
            return null;
        }, ct);
}
