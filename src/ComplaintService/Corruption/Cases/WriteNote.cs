using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Corruption.Cases;

/// <summary>A note among officers.</summary>
public static class WriteNote
{
    public sealed record Request([Required, TextLength(CaseFile.LongestText, MinimumLength = 2)] string Text);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder reports) => reports
        .MapPost("{id:guid}/notes", Handle)
        .WithName(nameof(WriteNote))
        .WithSummary("Add an internal note; the reporter never sees it");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CorruptionDesk desk, CancellationToken ct) =>
        CorruptionDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CorruptionDesk desk, CancellationToken ct) =>
        desk.Step(id, open =>
        {
            open.File.Note(request.Text.Trim(), desk.Actor, desk.Now);
            return null;
        }, ct);
}
