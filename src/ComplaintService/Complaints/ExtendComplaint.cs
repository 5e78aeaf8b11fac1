using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>A later promise, with the reason that the complainant reads.</summary>
public static class ExtendComplaint
{
    public sealed record Request([Required] DateOnly? NewDueOn, [Required, TextLength(Complaint.LongestReason, MinimumLength = Complaint.ShortestReason)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("{id:guid}/extension", Handle)
        .WithName(nameof(ExtendComplaint))
        .WithSummary("Promise a later day, with a reason that the complainant reads");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        desk.Change(id, request.Reason, complaint =>
        {
            var latest = ThaiCalendar.DayInBangkok(desk.Now).AddDays(Complaint.LongestExtensionDays);
            return Task.FromResult(request.NewDueOn > latest
                ? Objection.To("newDueOn", $"กำหนดใหม่ต้องไม่เกินวันที่ {ThaiCalendar.InThai(latest)}", $"The new day must not be after {latest:yyyy-MM-dd}")
                : Objection.To(complaint.Extend(request.NewDueOn!.Value, request.Reason, desk.Actor, desk.Now)));
        }, ct);
}
