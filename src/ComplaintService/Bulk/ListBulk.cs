using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;

namespace ComplaintService.Bulk;

/// <summary>The orders that the caller gave, the newest first: how far each is.</summary>
public static class ListBulk
{
    /// <summary>Older ones are finished and forgotten.</summary>
    private const int Most = 50;

    /// <param name="Done">Complaints changed so far.</param>
    /// <param name="Refused">Complaints that could not be changed; <c>GET /bulk/{id}</c> says why.</param>
    public sealed record Answer(Guid Id, BulkAction Action, DateTimeOffset OrderedAt, int Total, int Done, int Refused)
    {
        public bool IsFinished => Done + Refused == Total;
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder bulk) => bulk
        .MapGet("", Handle)
        .WithName(nameof(ListBulk))
        .WithSummary("The caller's own newest 50 orders, and how far each is");

    public static async Task<Ok<List<Answer>>> Handle(ComplaintDb db, Actor actor, CancellationToken ct) => TypedResults.Ok(await Of(db, actor, ct));

    /// <summary>The same for the page.</summary>
    public static Task<List<Answer>> Of(ComplaintDb db, Actor actor, CancellationToken ct) => db.BulkJobs.AsNoTracking()
        .Where(job => job.OrderedById == actor.Id).OrderByDescending(job => job.OrderedAt).Take(Most)
        .Select(job => new Answer(
            job.Id, job.Action, job.OrderedAt, job.Total,
            db.BulkItems.Count(item => item.JobId == job.Id && item.State == BulkState.Done),
            db.BulkItems.Count(item => item.JobId == job.Id && item.State == BulkState.Refused)))
        .ToListAsync(ct);
}
