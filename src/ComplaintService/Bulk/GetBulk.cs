using ComplaintService.Complaints;
using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using static WebUi.Language;

namespace ComplaintService.Bulk;

/// <summary>How far an order is. Only whoever gave it sees it.</summary>
public static class GetBulk
{
    /// <param name="Number">Of the complaint; null for one that whoever ordered may not see.</param>
    public sealed record Refused(Guid ComplaintId, long? Number, string Reason);

    /// <param name="Done">Complaints changed so far.</param>
    public sealed record Answer(Guid Id, BulkAction Action, int Total, int Done, IReadOnlyList<Refused> Refusals)
    {
        public bool IsFinished => Done + Refusals.Count == Total;
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder bulk) => bulk
        .MapGet("{id:guid}", Handle)
        .WithName(nameof(GetBulk))
        .WithSummary("How far an order is, and what was refused with its reason");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(Guid id, ComplaintDb db, Actor actor, CancellationToken ct) =>
        await Find(id, db, actor, ct) is { } answer ? TypedResults.Ok(answer) : TypedResults.NotFound();

    /// <summary>The same for the page.</summary>
    public static async Task<Answer?> Find(Guid id, ComplaintDb db, Actor actor, CancellationToken ct)
    {
        if (await db.BulkJobs.AsNoTracking().SingleOrDefaultAsync(job => job.Id == id && job.OrderedById == actor.Id, ct) is not { } job)
            return null;
        var done = await db.BulkItems.CountAsync(item => item.JobId == id && item.State == BulkState.Done, ct);
        var visible = db.Complaints.VisibleTo(actor);
        var refused = await db.BulkItems.AsNoTracking().Where(item => item.JobId == id && item.State == BulkState.Refused).OrderBy(item => item.No)
            .Select(item => new { item.ComplaintId, item.Thai, item.English, Number = visible.Where(row => row.Id == item.ComplaintId).Select(row => (long?)row.Number).FirstOrDefault() })
            .ToListAsync(ct);
        return new(job.Id, job.Action, job.Total, done, [.. refused.Select(item => new Refused(item.ComplaintId, item.Number, T(item.Thai!, item.English!)))]);
    }
}
