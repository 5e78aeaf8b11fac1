using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Problems;
using WebUi;

namespace ComplaintService.Tracking;

/// <summary>The complainant rates the answer, once.</summary>
public static class RateComplaint
{
    public sealed record Request([Required, Range(1, 5)] int? Score, [Required] bool? Fixed, [StringLength(Complaint.LongestReason)] string? Comment);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder tracking) => tracking
        .MapPost("{code}/rating", Handle)
        .WithName(nameof(RateComplaint))
        .WithSummary("Rate the answer from 1 to 5, once");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(string code, Request request, ComplainantDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(code, request, desk, ct));

    /// <summary>The same for the page.</summary>
    /// <param name="isForm">It came by a form, which may be sent twice: the same rating again is done.</param>
    public static Task<Objection?> Decide(string code, Request request, ComplainantDesk desk, CancellationToken ct, bool isForm = false) =>
        desk.Change(code, null, complaint => Task.FromResult<Refusal?>(
            isForm && complaint.HasRated(request.Score!.Value, request.Fixed!.Value, request.Comment)
                ? null
                : complaint.Rate(request.Score!.Value, request.Fixed!.Value, request.Comment, desk.Now)), ct);
}
