using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>A message to the complainant, or a note among staff.</summary>
public static class WriteUpdate
{
    public sealed record Request([Required, TextLength(ComplaintUpdate.LongestText, MinimumLength = 1)] string Text, bool VisibleToComplainant,
        [MaxLength(EvidenceKeeping.Most)] IReadOnlyList<EvidenceGiven>? Evidence = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("{id:guid}/updates", Handle)
        .WithName(nameof(WriteUpdate))
        .WithSummary("Write to the complainant (visibleToComplainant) or a note among staff");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        desk.Change(id, async complaint =>
            Objection.To(complaint.Write(request.Text, request.VisibleToComplainant, desk.Actor, desk.Now)) ?? await desk.AttachEvidence(complaint, request.Evidence, ct), ct);
}
