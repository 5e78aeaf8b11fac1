using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Data;
using ComplaintService.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Bulk;

/// <summary>Orders one step for many complaints; they are changed one by one in the background.</summary>
public static class OrderBulk
{
    /// <param name="Ids">Of complaints, at most 500; one that the caller may not see is refused when its turn comes.</param>
    /// <param name="Division">For <c>assign</c>.</param>
    /// <param name="Text">For <c>message</c> and <c>note</c>; the reason for <c>extend</c>; what prevents it in future for <c>close</c>.</param>
    /// <param name="NewDueOn">For <c>extend</c>.</param>
    public sealed record Request(
        [Required, MinLength(1), MaxLength(BulkJob.Most)] Guid[] Ids,
        [Required] BulkAction? Action,
        [StringLength(16)] string? Division,
        [StringLength(Complaint.LongestReason)] string? Text,
        DateOnly? NewDueOn);

    public sealed record Answer(Guid Id);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder bulk) => bulk
        .MapPost("", Handle)
        .WithName(nameof(OrderBulk))
        .WithSummary("Order one step for many complaints: acknowledge, assign, message, note, extend, close");

    public static async Task<Results<Accepted<Answer>, ProblemHttpResult>> Handle(
        Request request, HttpContext http, ComplaintDb db, IAuthorizationService rights, BulkSignal signal, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var (job, objection) = await Decide(request, http, db, rights, signal, actor, clock, ct);
        return job is null ? objection!.ToProblem() : TypedResults.Accepted($"/complaints/api/v1/bulk/{job.Id}", new Answer(job.Id));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(BulkJob? Job, Objection? Objection)> Decide(
        Request request, HttpContext http, ComplaintDb db, IAuthorizationService rights, BulkSignal signal, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var permission = request.Action is BulkAction.Assign ? Permissions.AssignComplaints : Permissions.HandleComplaints;
        if (!(await rights.AuthorizeAsync(http.User, permission)).Succeeded)
            return (null, new(StatusCodes.Status403Forbidden, ComplaintRefusals.NotAssigning));
        if (Missing(request) is { } missing)
            return (null, missing);

        Guid[] complaints = [.. request.Ids.Distinct()];
        var job = BulkJob.Of(request, complaints.Length, actor, clock.GetUtcNow());
        db.Add(job);
        db.AddRange(complaints.Select((complaint, index) => BulkItem.Of(job.Id, index + 1, complaint)));
        await db.SaveChangesAsync(ct);
        signal.Set();
        return (job, null);
    }

    /// <summary>What the action needs and the order lacks.</summary>
    internal static Objection? Missing(Request request) => request switch
    {
        { Action: BulkAction.Assign } when !Divisions.Has(request.Division) => Objection.To("division", "เลือกส่วนราชการที่จะมอบหมาย", "Choose the division to assign to"),
        { Action: BulkAction.Message or BulkAction.Note } when string.IsNullOrWhiteSpace(request.Text) => Objection.To("text", "กรอกข้อความ", "Enter a text"),
        { Action: BulkAction.Extend, NewDueOn: null } => Objection.To("newDueOn", "กรอกกำหนดแจ้งผลวันใหม่", "Enter the new day"),
        { Action: BulkAction.Extend } when (request.Text?.Trim().Length ?? 0) < Complaint.ShortestReason =>
            Objection.To("text", $"กรอกเหตุผลอย่างน้อย {Complaint.ShortestReason} ตัวอักษร ผู้ร้องจะได้อ่าน", $"Enter a reason of at least {Complaint.ShortestReason} characters; the complainants read it"),
        _ => null,
    };
}
