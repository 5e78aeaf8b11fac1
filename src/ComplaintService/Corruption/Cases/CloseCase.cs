using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Corruption.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Corruption.Cases;

/// <summary>The end: from then on the reporter can read, and add nothing.</summary>
public static class CloseCase
{
    public sealed record Request([Required, TextLength(CaseFile.LongestText, MinimumLength = CaseFile.ShortestReason)] string Text);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder reports) => reports
        .MapPost("{id:guid}/closure", Handle)
        .WithName(nameof(CloseCase))
        .WithSummary("Close the case");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CorruptionDesk desk, CancellationToken ct) =>
        CorruptionDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CorruptionDesk desk, CancellationToken ct) =>
        desk.Step(id, open =>
        {
            if (open.File.Close(request.Text.Trim(), desk.Actor, desk.Now) is { } refusal)
                return refusal;
            open.Story.Reach(Progress.Closed, desk.Now);
            return null;
        }, ct);
}
