using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using TrainingService.Data;

namespace TrainingService.Events;

/// <summary>What was held in a fiscal year, for everybody: what, when, where, how many came, what it cost. No person stands in it.</summary>
public static class ListHeld
{
    /// <param name="Total">How many were held.</param>
    /// <param name="Attended">Heads at all of them; one who came to two counts twice.</param>
    /// <param name="Spent">Baht of those whose cost is entered.</param>
    /// <param name="Items">By day.</param>
    public sealed record Answer(FiscalYear FiscalYear, int Total, int Attended, decimal Spent, IReadOnlyList<Item> Items);

    /// <param name="ProjectCode">Of the plan: <c>1-03</c>.</param>
    /// <param name="Attended">Heads that were there in at least one session, of a group the most of any; null where nobody was enrolled.</param>
    /// <param name="Spent">Baht; null until the cost is entered.</param>
    public sealed record Item(
        Guid Id, string Title, string ProjectCode, string Division, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, string? Venue, int? Attended, decimal? Spent);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapGet("held", Handle)
        .WithName(nameof(ListHeld))
        .WithSummary("The trainings that were held in a fiscal year, with how many came and what they cost; for everybody");

    public static async Task<Ok<Answer>> Handle(FiscalYear fiscalYear, TrainingDb db, CancellationToken ct) => TypedResults.Ok(await Of(db, fiscalYear, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Answer> Of(TrainingDb db, FiscalYear year, CancellationToken ct)
    {
        var held = await Held(db).Where(one => one.FiscalYear == year).OrderBy(one => one.StartsAt).ThenBy(one => one.Id).ToListAsync(ct);
        var ids = held.ConvertAll(one => one.Id);
        var enrolled = await db.Enrolments.Where(one => ids.Contains(one.EventId)).Select(one => one.EventId).Distinct().ToListAsync(ct);
        var attended = await db.Attendance.Where(row => ids.Contains(row.EventId))
            .GroupBy(row => new { row.EventId, row.EnrolmentId }).Select(rows => new { rows.Key.EventId, Heads = rows.Max(row => row.Heads) })
            .GroupBy(row => row.EventId).Select(rows => new { rows.Key, Heads = rows.Sum(row => row.Heads) }).ToDictionaryAsync(row => row.Key, row => row.Heads, ct);
        List<Item> items =
        [
            .. held.Select(one => new Item(
                one.Id, one.Title, one.ProjectCode, one.Division, one.StartsAt, one.EndsAt, one.Venue,
                enrolled.Contains(one.Id) ? attended.GetValueOrDefault(one.Id) : null, one.Spent)),
        ];
        return new(year, items.Count, items.Sum(one => one.Attended ?? 0), items.Sum(one => one.Spent ?? 0), items);
    }

    /// <summary>Completed or not: it took place.</summary>
    internal static IQueryable<TrainingEvent> Held(TrainingDb db) =>
        db.Events.AsNoTracking().Where(one => one.Status == EventStatus.Held || one.Status == EventStatus.Completed);
}
