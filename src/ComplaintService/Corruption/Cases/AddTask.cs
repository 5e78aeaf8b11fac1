using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Corruption.Cases;

/// <summary>A step of the fact finding.</summary>
public static class AddTask
{
    public sealed record Request([Required, TextLength(1000, MinimumLength = 3)] string Text, [StringLength(200)] string? Responsible, [Required] DateOnly? DueOn);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder reports) => reports
        .MapPost("{id:guid}/tasks", Handle)
        .WithName(nameof(AddTask))
        .WithSummary("Add a task of the committee");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CorruptionDesk desk, CancellationToken ct) =>
        CorruptionDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CorruptionDesk desk, CancellationToken ct) =>
        desk.Step(id, open =>
        {
            return open.File.AddTask(request.Text.Trim(), request.Responsible?.Trim(), request.DueOn!.Value, desk.Actor, desk.Now);
        }, ct);
}
