using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Data;
using ComplaintService.Intake.Flood;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ServiceDefaults.Idempotency;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Intake;

/// <summary>Somebody noticed the same matter: they follow the complaint that is there instead of sending another.</summary>
public static class FollowComplaint
{
    /// <param name="Number">Of one that the list of similar complaints could offer (<see cref="SimilarComplaints.Followable"/>).</param>
    public sealed record Request([Required] long? Number);

    /// <summary>The code is told once, here; to the same request under the same Idempotency-Key again.</summary>
    /// <param name="DueOn">The day promised now.</param>
    public sealed record Answer(string TrackingCode, DateOnly DueOn);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api
        .MapPost("follows", Handle)
        .WithName(nameof(FollowComplaint))
        .WithMetadata(new AnswerIsNotKept())
        .WithSummary("Follow a complaint that GET /similar offers; answers a code that shows its public part. Any other number is 404 alike")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status429TooManyRequests);

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(
        Request request, HttpRequest http, OnceOnly once, FloodGate flood, ComplaintDb db, Actor actor, CurrentActor writer, TimeProvider clock, CancellationToken ct)
    {
        var (follow, complaint, objection) = await Decide(request.Number!.Value, once.Of(http, actor, request), flood.Objection, db, writer, clock, ct);
        return objection is not null ? objection.ToProblem() : TypedResults.Created((string?)null, new Answer(SpokenCode.Grouped(follow!.TrackingCode), complaint!.DueOn));
    }

    /// <summary>The same for the page.</summary>
    /// <param name="once">Sent twice, the first code is the answer to both.</param>
    /// <param name="gate">Asked when nothing else stands against it (<see cref="FloodGate"/>); null where staff follow it for somebody.</param>
    /// <param name="writer">Null where staff follow it for somebody: then they are written down.</param>
    public static async Task<(Follow? Follow, Complaint? Complaint, Objection? Objection)> Decide(
        long number, SentOnce? once, Func<CancellationToken, Task<Objection?>>? gate, ComplaintDb db, CurrentActor? writer, TimeProvider clock, CancellationToken ct)
    {
        writer?.Be(Actor.Anonymous); // as with a complaint on the web
        if (once is not null && await db.Follows.AsNoTracking().SingleOrDefaultAsync(follow => follow.Id == once.Id, ct) is { } first)
        {
            var followed = await db.Complaints.AsNoTracking().SingleAsync(complaint => complaint.Id == first.ComplaintId, ct);
            if (followed.Number == number)
                return (first, followed, null);
            if (once.Request is not null)
                return (null, null, Objection.To(IdempotencyKeys.Reused));
            once = null;
        }

        if (await db.Followable(clock.GetUtcNow()).AsNoTracking().SingleOrDefaultAsync(complaint => complaint.Number == number, ct) is not { } complaint)
            return (null, null, Objection.NotFound);
        if (gate is not null && await gate(ct) is { } slow)
            return (null, null, slow);
        var follow = Follow.Of(complaint, clock.GetUtcNow(), once);
        db.Add(follow);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failure) when (once is not null && failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            db.ChangeTracker.Clear(); // the same, sent at the same time, was faster
            return await Decide(number, once, null, db, writer, clock, ct);
        }

        return (follow, complaint, null);
    }
}
