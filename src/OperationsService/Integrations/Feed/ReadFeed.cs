using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OperationsService.Data;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using WebUi;

namespace OperationsService.Integrations.Feed;

/// <summary>The events from a cursor on, in an order that never changes and in which none is ever put between two that were read.</summary>
public static class ReadFeed
{
    public const string Latest = "latest";
    public const int Most = 500;
    public const int Usual = 100;
    public const int LongestWait = 30;

    /// <summary>Looked again by itself, should another replica's word be missed.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    private static readonly Refusal Expired = new(
        "cursor-expired", "เหตุการณ์ถัดจาก cursor นี้ถูกลบไปบางส่วนแล้วเพราะเก่าเกินกำหนด อ่านใหม่ตั้งแต่ต้นโดยไม่ระบุ after",
        "Some events after this cursor were removed for their age: read anew from the beginning, without after");

    /// <param name="Next">The cursor to go on with, also when there was nothing.</param>
    /// <param name="More">There is more at once.</param>
    public sealed record Answer(IReadOnlyList<CloudEvent> Items, string Next, bool More);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder feed) => feed
        .MapGet("feed", Handle)
        .WithName(nameof(ReadFeed))
        .WithSummary("Events after a cursor, oldest first, as CloudEvents 1.0; wait=30 answers as soon as there is one (admin, plan-officer)")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status410Gone);

    /// <param name="after">The last answer's <c>next</c>; without it from the oldest event that is kept; <c>latest</c> for what comes from now on.</param>
    /// <param name="types">Names of types with commas; all without it.</param>
    /// <param name="limit">At most so many events, 100 unless it is said.</param>
    /// <param name="wait">If there is nothing yet, wait so many seconds for it.</param>
    public static async Task<Results<Ok<Answer>, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        string? after, string? types, [Range(1, Most)] int? limit, [Range(0, LongestWait)] int? wait,
        OpsDb db, CloudEvents events, FeedBell bell, Actor actor, HttpContext http, IHostApplicationLifetime life, CancellationToken ct)
    {
        string[] readable = [.. Outgoing.For(actor).Select(type => type.Name)];
        string[]? wanted = string.IsNullOrWhiteSpace(types) ? null : types.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var state = await db.FeedState.AsNoTracking().SingleAsync(ct);
        var from = after switch { null or "" => (long?)null, Latest => state.LastPosition, var cursor => long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1 };
        if (Objection.To(Wrong(from, wanted?.Except(readable), state)) is { } wrong)
            return wrong.ToProblem();
        if (from < state.RemovedUpTo)
            return Expired.ToProblem(StatusCodes.Status410Gone);

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct, life.ApplicationStopping);
        if (wait is > 0 and var seconds)
            patience.CancelAfter(TimeSpan.FromSeconds(seconds));
        else
            await patience.CancelAsync();
        var answer = await Read(db, events, from ?? 0, wanted ?? (readable.Length == Outgoing.All.Count ? null : readable), limit ?? Usual, bell, patience.Token, ct);
        http.Response.Headers.CacheControl = "private, no-cache";
        var tag = http.Response.Headers.ETag = $"\"{answer.Next}\""; // of one address, the place that was reached tells one answer from another
        if (http.Request.Headers.IfNoneMatch.Contains(tag.ToString()))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Ok(answer);
    }

    private static IEnumerable<Objection> Wrong(long? after, IEnumerable<string>? unreadable, FeedState state)
    {
        if (after < 0 || after > state.LastPosition)
            yield return Objection.To("after", "ไม่ใช่ cursor ของรายการนี้ ใช้ค่า next ของคำตอบก่อน หรือ latest", "This is no cursor of this feed: use next of the last answer, or latest");
        if (unreadable?.FirstOrDefault() is { } unknown)
            yield return Objection.To("types", $"ไม่มีเหตุการณ์ชนิด {unknown}", $"There is no type {unknown}");
    }

    private static async Task<Answer> Read(OpsDb db, CloudEvents events, long after, string[]? types, int limit, FeedBell bell, CancellationToken patience, CancellationToken ct)
    {
        while (true)
        {
            var advanced = bell.Advanced;
            // How far the feed goes is read first: whatever is placed after that is left for the next answer, also by next.
            var last = await db.FeedState.AsNoTracking().Select(state => state.LastPosition).SingleAsync(ct);
            var found = await db.FeedEvents.AsNoTracking().Where(one => one.Position > after && one.Position <= last && (types == null || types.Contains(one.Type)))
                .OrderBy(one => one.Position).Take(limit + 1).ToListAsync(ct);
            var more = found.Count > limit;
            if (found.Count > 0 || patience.IsCancellationRequested)
                return new([.. found.Take(limit).Select(one => events.Of(one, withCursor: true))], (more ? found[limit - 1].Position!.Value : last).ToString(CultureInfo.InvariantCulture), more);
            await Task.WhenAny(advanced, Task.Delay(Look, patience));
            after = last;
        }
    }
}
