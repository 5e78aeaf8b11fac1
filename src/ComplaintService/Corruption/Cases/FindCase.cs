using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Corruption.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Corruption.Cases;

/// <summary>What the committee found, and which control failed.</summary>
public static class FindCase
{
    /// <param name="FailedControl">What should have kept it from happening.</param>
    public sealed record Request([Required] bool? Substantiated, [Required, TextLength(CaseFile.LongestText, MinimumLength = CaseFile.ShortestReason)] string Text, [StringLength(1000)] string? FailedControl);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder reports) => reports
        .MapPost("{id:guid}/finding", Handle)
        .WithName(nameof(FindCase))
        .WithSummary("Say whether it was substantiated; 409 outward-only when the chief executive or the clerk is accused");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CorruptionDesk desk, CancellationToken ct) =>
        CorruptionDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CorruptionDesk desk, CancellationToken ct) =>
        desk.Step(id, open =>
        {
            if (open.File.Find(request.Substantiated!.Value, request.Text.Trim(), request.FailedControl?.Trim(), desk.Actor, desk.Now) is { } refusal)
                return refusal;
            open.Story.Reach(Progress.FindingMade, desk.Now);
            return null;
        }, ct);
}
