using System.ComponentModel.DataAnnotations;
using ComplaintService.Clock;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>The complainant was asked something; the promise stands still, with the reason that the complainant reads.</summary>
public static class WaitForComplainant
{
    public sealed record Request([Required, TextLength(Complaint.LongestReason, MinimumLength = Complaint.ShortestReason)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("{id:guid}/waiting", Handle)
        .WithName(nameof(WaitForComplainant))
        .WithSummary("Wait for the complainant: the promised day stands still until the answer, or until the days of waiting have passed");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        desk.Change(id, async complaint =>
        {
            var rule = await StandstillRule.At(desk.Db, ThaiCalendar.DayInBangkok(desk.Now), ct);
            return Objection.To(complaint.Wait(request.Reason, rule.WaitingDays, desk.Actor, desk.Now));
        }, ct);
}
