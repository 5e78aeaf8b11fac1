using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Reports;

/// <summary>The words of an event's report: what was learned, and what comes next.</summary>
public static class WriteEventReport
{
    public sealed record Request(
        [Required, StringLength(EventReport.LongestText, MinimumLength = EventReport.ShortestText)] string Lessons,
        [Required, StringLength(EventReport.LongestText, MinimumLength = EventReport.ShortestText)] string NextSteps);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPut("{id:guid}/report", Handle)
        .WithName(nameof(WriteEventReport))
        .WithSummary("Write the lessons and next steps of an event's report, before it is submitted");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, EventDesk desk, CancellationToken ct) => EventDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, EventDesk desk, CancellationToken ct) => desk.Change(id, async one =>
    {
        if (one.Status is not (EventStatus.Held or EventStatus.Completed))
            return Objection.To(ReportRefusals.NotHeld);
        if (await desk.Db.EventReports.SingleOrDefaultAsync(row => row.EventId == id, ct) is not { } report)
            desk.Db.Add(report = new() { EventId = id });
        return Objection.To(report.Write(request.Lessons.Trim(), request.NextSteps.Trim()));
    }, ct);
}
