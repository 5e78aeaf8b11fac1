using System.ComponentModel.DataAnnotations;
using ComplaintService.Clock;
using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>A later promise, with the reason that the complainant reads.</summary>
public static class ExtendComplaint
{
    /// <param name="NewDueOn">A working day, after the present promise and at most 180 days from today.</param>
    public sealed record Request([Required] DateOnly? NewDueOn, [Required, TextLength(Complaint.LongestReason, MinimumLength = Complaint.ShortestReason)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("{id:guid}/extension", Handle)
        .WithName(nameof(ExtendComplaint))
        .WithSummary("Promise a later day, with a reason that the complainant reads");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        CaseDesk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, CaseDesk desk, CancellationToken ct) =>
        desk.Change(id, async complaint =>
            Objection.To(complaint.Extend(request.NewDueOn!.Value, request.Reason, desk.Actor, desk.Now)) ?? await AgainstDay(request.NewDueOn.Value, desk.Db, desk.Now, ct), ct);

    /// <summary>
    /// What stands against a day that is still to come, whichever complaint it is promised to: it is too far, or nobody works on it. Such a
    /// day is refused and not moved: the reason may name it, and what the complainant reads is what somebody promised.
    /// </summary>
    internal static async Task<Objection?> AgainstDay(DateOnly newDueOn, ComplaintDb db, DateTimeOffset now, CancellationToken ct)
    {
        var latest = ThaiCalendar.DayInBangkok(now).AddDays(Complaint.LongestExtensionDays);
        if (newDueOn > latest)
            return Objection.To("newDueOn", $"กำหนดใหม่ต้องไม่เกินวันที่ {ThaiCalendar.InThai(latest)}", $"The new day must not be after {latest:yyyy-MM-dd}");
        var calendar = await WorkingCalendar.Around(db, newDueOn, ct);
        if (!calendar.IsDayOff(newDueOn))
            return null;
        var working = calendar.OnOrAfter(newDueOn) is var next && next <= latest ? next : calendar.OnOrBefore(newDueOn);
        return Objection.To(
            "newDueOn", $"วันที่ {ThaiCalendar.InThai(newDueOn)} เป็นวันหยุด เลือกวันทำการ เช่น {ThaiCalendar.InThai(working)}",
            $"{newDueOn:yyyy-MM-dd} is a day off; choose a working day, such as {working:yyyy-MM-dd}");
    }
}
