using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Data;
using ComplaintService.Intake;
using ComplaintService.Tracking;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Idempotency;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace ComplaintService.Counter;

/// <summary>
/// Somebody lost the code and comes to the office (decisions/0008). Whoever has the code reads the complaint, so who asked and how staff knew
/// them is written down before it is told. Staff may do so for the complaints that they see.
/// </summary>
public static class RepeatReceipt
{
    /// <param name="Reason">Who asked and how they showed that it is theirs, without a name or a number of a card: the audit trail forgets nothing.</param>
    public sealed record Request([Required, TextLength(Complaint.LongestReason, MinimumLength = Complaint.ShortestReason)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("{id:guid}/receipt", Handle)
        .WithName(nameof(RepeatReceipt))
        .WithMetadata(new AnswerIsNotKept())
        .WithSummary("Tell the tracking code once more, to somebody who lost it; recorded with the reason before it is told");

    public static async Task<Results<Ok<SubmitComplaint.Answer>, NotFound>> Handle(
        Guid id, Request request, HttpResponse response, ComplaintDb db, AuditTrail audit, Actor actor, CancellationToken ct)
    {
        TrackedCode.Hush(response);
        return await Tell(id, request.Reason, db, audit, actor, ct) is { } told
            ? TypedResults.Ok(new SubmitComplaint.Answer(SpokenCode.Grouped(told.Own.TrackingCode), told.Own.ReceivedAt, told.Lead.DueOn))
            : TypedResults.NotFound();
    }

    /// <summary>The same for the page; null when the actor may not see the complaint.</summary>
    public static async Task<Tracked?> Tell(Guid id, string reason, ComplaintDb db, AuditTrail audit, Actor actor, CancellationToken ct)
    {
        if (await db.Complaints.HandledBy(actor).Where(complaint => complaint.Id == id).Select(complaint => complaint.TrackingCode).SingleOrDefaultAsync(ct) is not { } code)
            return null;
        (audit.Process, audit.Reason) = (nameof(RepeatReceipt), reason.Trim()); // by API or page alike: the case lists who was told
        db.Add(audit.Entry(nameof(Complaint.TrackingCode), id.ToString()));
        await db.SaveChangesAsync(ct);
        return await db.FindTracked(code, ct);
    }
}
