using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Idempotency;
using WebUi;

namespace ComplaintService.Intake;

/// <summary>Somebody noticed the same matter: they follow the complaint that is there instead of sending another.</summary>
public static class FollowComplaint
{
    /// <param name="Number">Of an open complaint.</param>
    public sealed record Request([Required] long? Number);

    /// <summary>The code is told once, here.</summary>
    public sealed record Answer(string TrackingCode, DateOnly DueOn);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api
        .MapPost("follows", Handle)
        .WithName(nameof(FollowComplaint))
        .WithMetadata(new AnswerIsNotKept())
        .WithSummary("Follow an open complaint; answers a code that shows its public part");

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(Request request, ComplaintDb db, TimeProvider clock, CancellationToken ct)
    {
        var (follow, complaint, objection) = await Decide(request.Number!.Value, db, clock, ct);
        return objection is not null ? objection.ToProblem() : TypedResults.Created((string?)null, new Answer(TrackingCode.Grouped(follow!.TrackingCode), complaint!.DueOn));
    }

    /// <summary>The same for the page.</summary>
    public static Task<(Follow? Follow, Complaint? Complaint, Objection? Objection)> Decide(long number, ComplaintDb db, TimeProvider clock, CancellationToken ct) =>
        db.RetryWhenOvertaken<(Follow?, Complaint?, Objection?)>(async () =>
        {
            if (await db.Complaints.SingleOrDefaultAsync(complaint => complaint.Number == number, ct) is not { } complaint)
                return (null, null, Objection.NotFound);
            if (complaint.Follow(clock.GetUtcNow()) is { } refusal)
                return (null, null, Objection.To(refusal));
            var follow = Follow.Of(complaint, clock.GetUtcNow());
            db.Add(follow);
            await db.SaveChangesAsync(ct);
            return (follow, complaint, null);
        }, ct);
}
