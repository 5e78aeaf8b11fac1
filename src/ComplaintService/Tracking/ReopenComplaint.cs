using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Tracking;

/// <summary>The matter is not settled: within 30 days the work begins again.</summary>
public static class ReopenComplaint
{
    public sealed record Request([Required, StringLength(Complaint.LongestReason, MinimumLength = Complaint.ShortestReason)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder tracking) => tracking
        .MapPost("{code}/reopening", Handle)
        .WithName(nameof(ReopenComplaint))
        .WithSummary("Reopen within 30 days of the end");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(string code, Request request, ComplainantDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(code, request, desk, ct));

    /// <summary>The same for the page.</summary>
    /// <param name="entries">How many entries the story had when the form was shown: the same reason since then is the same form sent twice, and done.</param>
    public static Task<Objection?> Decide(string code, Request request, ComplainantDesk desk, CancellationToken ct, int? entries = null) =>
        desk.Change(code, ("reason", request.Reason), async complaint =>
            entries is { } seen && complaint.HasCome(UpdateKind.Reopened, request.Reason, seen)
                ? null
                : complaint.Reopen(request.Reason, await desk.Db.DaysOf(complaint.Category, ThaiCalendar.DayInBangkok(desk.Now), ct), desk.Now), ct);
}
