using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Corruption.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Corruption.Cases;

/// <summary>A body outside takes the case: the only way when the chief executive or the clerk is accused.</summary>
public static class ReferCase
{
    public sealed record Request([Required] ReferredTo? To, [Required, TextLength(CaseFile.LongestText, MinimumLength = CaseFile.ShortestReason)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder reports) => reports
        .MapPost("{id:guid}/referral", Handle)
        .WithName(nameof(ReferCase))
        .WithSummary("Hand the case to a body outside");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CorruptionDesk desk, CancellationToken ct) =>
        CorruptionDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CorruptionDesk desk, CancellationToken ct) =>
        desk.Step(id, open =>
        {
            if (open.File.Refer(request.To!.Value, request.Reason.Trim(), desk.Actor, desk.Now) is { } refusal)
                return refusal;
            open.Story.Reach(Progress.Referred, desk.Now);
            return null;
        }, ct);
}
