using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Corruption.Cases;

/// <summary>What was ordered against whom it was true of.</summary>
public static class DisciplineCase
{
    public sealed record Request([Required, TextLength(CaseFile.LongestText, MinimumLength = CaseFile.ShortestReason)] string Text);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder reports) => reports
        .MapPost("{id:guid}/discipline", Handle)
        .WithName(nameof(DisciplineCase))
        .WithSummary("Record the discipline that was ordered, after a substantiated finding");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CorruptionDesk desk, CancellationToken ct) =>
        CorruptionDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CorruptionDesk desk, CancellationToken ct) =>
        desk.Step(id, open =>
        {
            return open.File.Discipline(request.Text.Trim(), desk.Actor, desk.Now);
        }, ct);
}
