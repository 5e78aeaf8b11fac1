using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace ServiceDefaults.Messaging;

/// <summary>How far the outbox of a service is, and what rests in it because it could not be sent.</summary>
/// <param name="Waiting">Events that wait for the broker.</param>
/// <param name="OldestSeconds">Age of the oldest of them; 0 for none.</param>
/// <param name="Resting">How many rest; <paramref name="Events"/> holds the oldest of them.</param>
public sealed record OutboxState(long Waiting, double OldestSeconds, long Resting, IReadOnlyList<RestingEvent> Events);

/// <summary>An event that rests.</summary>
/// <param name="Event">The contract, such as PlanPublished.</param>
/// <param name="Reason">What the attempt to send it said.</param>
public sealed record RestingEvent(Guid MessageId, string Event, DateTimeOffset CreatedAt, string Reason, string? TraceId);

/// <summary>
/// <c>/api/v1/outbox</c> of every service, for administrators: what rests, and the order to send it once more, given in their own name, so that
/// the service's audit trail tells who did. No event's words are told.
/// </summary>
internal static class OutboxApi
{
    private const int MostShown = 200;
    private const string Before = "before_sending_again";
    private static readonly Refusal NothingRests = new("nothing-rests", "ไม่มีเหตุการณ์ค้างส่งตามที่เลือก", "None of what was chosen rests in the outbox");

    /// <param name="MessageIds">Some of them, at most 1,000; without it all that rest.</param>
    public sealed record Request([MinLength(1), MaxLength(1000)] Guid[]? MessageIds = null);

    /// <param name="Count">So many are sent.</param>
    public sealed record Answer(int Count);

    public static void Map(IEndpointRouteBuilder api)
    {
        var outbox = api.MapGroup("outbox").WithTags("Outbox").RequireAuthorization(new AuthorizeAttribute { Roles = Roles.Admin });
        outbox.MapGet("", Read).WithName("GetOutbox").WithSummary("What waits in the outbox, and what rests there because it could not be sent (admin)");
        outbox.MapPost("redelivery", SendAgain).WithName("SendOutboxAgain").WithSummary("Try to send once more what rests in the outbox: some by id, or all (admin)");
    }

    private static async Task<Ok<OutboxState>> Read(DbContext db, TimeProvider clock, CancellationToken ct)
    {
        var (waiting, oldest) = await OutboxLag.Of(db, clock.GetUtcNow(), ct);
        var resting = Resting(db).AsNoTracking();
        var first = await resting.OrderBy(row => row.Id).Take(MostShown).ToListAsync(ct);
        return TypedResults.Ok(new OutboxState(waiting, oldest, first.Count < MostShown ? first.Count : await resting.LongCountAsync(ct), [.. first.Select(Of)]));
    }

    private static async Task<Results<Ok<Answer>, ProblemHttpResult>> SendAgain(Request? request, DbContext db, AuditTrail audit, CancellationToken ct)
    {
        var ids = request?.MessageIds?.Distinct().ToArray();
        // Perhaps it is the transaction of an Idempotency-Key, which commits after a refusal too.
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await db.Database.CurrentTransaction!.CreateSavepointAsync(Before, ct);
        var count = await Resting(db).Where(row => ids == null || ids.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Error, (string?)null), ct);
        if (count == 0 || count != (ids?.Length ?? count))
        {
            await db.Database.CurrentTransaction!.RollbackToSavepointAsync(Before, ct); // all or nothing
            return NothingRests.ToProblem();
        }

        db.Add(audit.Entry("Outbox", "outbox", after: JsonSerializer.Serialize(new { sentAgain = count, messageIds = ids }, JsonSerializerOptions.Web)));
        await db.SaveChangesAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_notify('outbox', '')", ct);
        if (own is not null)
            await own.CommitAsync(ct);
        return TypedResults.Ok(new Answer(count));
    }

    private static IQueryable<OutboxMessage> Resting(DbContext db) => db.Set<OutboxMessage>().Where(row => row.SentAt == null && row.Error != null);

    private static RestingEvent Of(OutboxMessage row) => new(
        row.Id, row.Type.Split(',')[0].Split('.')[^1], row.CreatedAt, row.Error!,
        System.Diagnostics.ActivityContext.TryParse(row.TraceParent, null, out var context) ? context.TraceId.ToString() : null);
}
