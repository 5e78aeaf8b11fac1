using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Corruption.Cases;

/// <summary>A step of the fact finding is done.</summary>
public static class FinishTask
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder reports) => reports
        .MapPost("{id:guid}/tasks/{no:int}/completion", Handle)
        .WithName(nameof(FinishTask))
        .WithSummary("Finish a task of the committee");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, int no, CorruptionDesk desk, CancellationToken ct) =>
        CorruptionDesk.Answer(Decide(id, no, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, int no, CorruptionDesk desk, CancellationToken ct) =>
        desk.Step(id, open => open.File.FinishTask(no, desk.Actor, desk.Now), ct);
}
