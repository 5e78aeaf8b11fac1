using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Corruption.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Corruption.Cases;

/// <summary>Whether a report holds facts that can be looked into (DOMAIN: an anonymous letter is taken up when it does).</summary>
public static class ScreenCase
{
    public sealed record Request([Required] bool? EnoughFacts, [Required, TextLength(CaseFile.LongestText, MinimumLength = CaseFile.ShortestReason)] string Note);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder reports) => reports
        .MapPost("{id:guid}/screening", Handle)
        .WithName(nameof(ScreenCase))
        .WithSummary("Judge whether there are facts to look into");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CorruptionDesk desk, CancellationToken ct) =>
        CorruptionDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CorruptionDesk desk, CancellationToken ct) =>
        desk.Step(id, open =>
        {
            if (open.File.Screen(request.EnoughFacts!.Value, request.Note.Trim(), desk.Actor, desk.Now) is { } refusal)
                return refusal;
            open.Story.Reach(request.EnoughFacts.Value ? Progress.Screened : Progress.MoreFactsNeeded, desk.Now);
            return null;
        }, ct);
}
