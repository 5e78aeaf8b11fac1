using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Reports;

/// <summary>The report goes to the head; from then on its words stay.</summary>
public static class SubmitEventReport
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/report/submission", Handle)
        .WithName(nameof(SubmitEventReport))
        .WithSummary("Submit the report of a completed event to the head; due 60 days after its last day");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, EventDesk desk, CancellationToken ct) => EventDesk.Answer(Decide(id, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, EventDesk desk, CancellationToken ct) => desk.Change(id, async one =>
    {
        var report = await desk.Db.EventReports.SingleOrDefaultAsync(row => row.EventId == id, ct) ?? new() { EventId = id };
        if (report.Submit(one, desk.Actor, desk.Now) is { } refusal)
            return Objection.To(refusal);
        return null;
    }, ct);
}
