using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Bulk;

/// <summary>Orders one step for many complaints; they are changed one by one in the background.</summary>
public static class OrderBulk
{
    /// <param name="Ids">Of complaints, at most 500; one that the caller may not see is refused when its turn comes.</param>
    /// <param name="Division">For <c>assign</c>.</param>
    /// <param name="Text">
    /// For <c>message</c> and <c>note</c>; the reason for <c>extend</c>; a note for <c>assign</c>; what prevents it in future for <c>close</c>,
    /// where null keeps what was recorded. <c>{number}</c> and <c>{due}</c> stand for each complaint's number and promised day.
    /// </param>
    /// <param name="NewDueOn">For <c>extend</c>: a working day.</param>
    /// <param name="RootCause">For <c>close</c>.</param>
    public sealed record Request(
        [Required, MinLength(1), MaxLength(BulkJob.Most)] Guid[] Ids,
        [Required] BulkAction? Action,
        [StringLength(16)] string? Division,
        [StringLength(Complaint.LongestReason)] string? Text,
        DateOnly? NewDueOn,
        RootCause? RootCause);

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
    /// <param name="once">Of the form (<see cref="Intake.OnceOnly"/>): sent twice, the first order is the answer to both.</param>
    public static async Task<(BulkJob? Job, Objection? Objection)> Decide(
        Request request, HttpContext http, ComplaintDb db, IAuthorizationService rights, BulkSignal signal, Actor actor, TimeProvider clock, CancellationToken ct, Guid? once = null)
    {
        var permission = request.Action is BulkAction.Assign ? Permissions.AssignComplaints : Permissions.HandleComplaints;
        if (!(await rights.AuthorizeAsync(http.User, permission)).Succeeded)
            return (null, new(StatusCodes.Status403Forbidden, ComplaintRefusals.NotAssigning));
        if (await Against(request, db, clock, ct) is { } wrong)
            return (null, wrong);

        Guid[] complaints = [.. request.Ids.Distinct()];
        var job = BulkJob.Of(request, complaints.Length, actor, clock.GetUtcNow(), once);
        db.Add(job);
        db.AddRange(complaints.Select((complaint, index) => BulkItem.Of(job.Id, index + 1, complaint)));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failure) when (once is not null && failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            db.ChangeTracker.Clear();
            return await FirstOf(job, complaints, db, ct) is { } first ? (first, null) : await Decide(request, http, db, rights, signal, actor, clock, ct);
        }

        signal.Set();
        return (job, null);
    }

    /// <summary>The order that the form gave before; null when it was another one then (somebody went back and changed it).</summary>
    private static async Task<BulkJob?> FirstOf(BulkJob again, Guid[] complaints, ComplaintDb db, CancellationToken ct) =>
        await db.BulkJobs.AsNoTracking().SingleOrDefaultAsync(
            job => job.Id == again.Id && job.OrderedById == again.OrderedById && job.Action == again.Action && job.Division == again.Division && job.Text == again.Text
                && job.NewDueOn == again.NewDueOn && job.RootCause == again.RootCause && job.Total == again.Total, ct) is { } first
            && await db.BulkItems.CountAsync(item => item.JobId == first.Id && complaints.Contains(item.ComplaintId), ct) == complaints.Length
            ? first
            : null;

    /// <summary>What the action needs and the order lacks.</summary>
    internal static async Task<Objection?> Against(Request request, ComplaintDb db, TimeProvider clock, CancellationToken ct) => request switch
    {
        { Action: BulkAction.Assign } when !Divisions.Has(request.Division) => Objection.To("division", "เลือกส่วนราชการที่จะมอบหมาย", "Choose the division to assign to"),
        { Action: BulkAction.Message or BulkAction.Note } when string.IsNullOrWhiteSpace(request.Text) => Objection.To("text", "กรอกข้อความ", "Enter a text"),
        { Action: BulkAction.Close, RootCause: null } => Objection.To("rootCause", "เลือกสาเหตุ ถ้าไม่ทราบให้เลือก “ไม่ทราบสาเหตุ”", "Choose a cause, or unknown"),
        { Action: BulkAction.Extend, NewDueOn: null } => Objection.To("newDueOn", "กรอกกำหนดแจ้งผลวันใหม่", "Enter the new day"),
        { Action: BulkAction.Extend } when request.NewDueOn < ThaiCalendar.DayInBangkok(clock.GetUtcNow()) => Objection.To("newDueOn", "กำหนดแจ้งผลวันใหม่ต้องไม่ใช่วันที่ผ่านมาแล้ว", "The new day must not be past"),
        { Action: BulkAction.Extend } when (request.Text?.Trim().Length ?? 0) < Complaint.ShortestReason =>
            Objection.To("text", $"กรอกเหตุผลอย่างน้อย {Complaint.ShortestReason} ตัวอักษร ผู้ร้องจะได้อ่าน", $"Enter a reason of at least {Complaint.ShortestReason} characters; the complainants read it"),
        { Action: BulkAction.Extend, NewDueOn: { } day } => await ExtendComplaint.AgainstDay(day, db, clock.GetUtcNow(), ct),
        _ => null,
    };
}
