using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>Answers it with an outcome.</summary>
public static class ResolveComplaint
{
    public sealed record Request([Required] Outcome? Outcome, [Required, TextLength(ComplaintUpdate.LongestText, MinimumLength = Complaint.ShortestReason)] string Text,
        [MaxLength(EvidenceKeeping.Most)] IReadOnlyList<EvidenceGiven>? Evidence = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("{id:guid}/resolution", Handle)
        .WithName(nameof(ResolveComplaint))
        .WithSummary("Answer the complaint with an outcome");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        desk.Change(id, async complaint =>
            Objection.To(complaint.Resolve(request.Outcome!.Value, request.Text, desk.Actor, desk.Now)) ?? await desk.AttachEvidence(complaint, request.Evidence, ct), ct);
}
