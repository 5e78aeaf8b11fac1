using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace OperationsService.Telemetry.Traces;

/// <summary>The traces that are kept, most recent first.</summary>
public static class FindTraces
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder traces) => traces
        .MapGet("", Handle)
        .WithName(nameof(FindTraces))
        .WithSummary("Traces, most recent first, by the work of a service, its duration, name, time and whether it failed (admin)")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <param name="service">The short name of a service that worked on it.</param>
    /// <param name="minDurationMs">That work took at least so long.</param>
    /// <param name="error">true: something in it failed; false: that work did not fail.</param>
    /// <param name="name">Words in the name of that work, such as a part of a route.</param>
    /// <param name="since">Not before this time.</param>
    /// <param name="until">Before this time.</param>
    /// <param name="after">The last answer's <c>next</c>.</param>
    /// <param name="limit">At most so many, 50 unless it is said.</param>
    public static async Task<Results<Ok<Keyset<TraceSummary>>, ProblemHttpResult>> Handle(
        [StringLength(100)] string? service, [Range(0, 86_400_000)] double? minDurationMs, bool? error, [StringLength(200)] string? name, DateTimeOffset? since, DateTimeOffset? until,
        string? after, [Range(1, 200)] int? limit, TraceQueries traces, CancellationToken ct) =>
        after is { Length: > 0 } && !KeysetCursor.TryParse(after, out _)
            ? Objection.To([Objection.To("after", "ไม่ใช่ค่า next ของคำตอบก่อน", "This is not the next of an answer before")])!.ToProblem()
            : TypedResults.Ok(await traces.FindTraces(new(service, minDurationMs, error, name, since?.ToUniversalTime(), until?.ToUniversalTime()), string.IsNullOrEmpty(after) ? null : after, ct, limit ?? TraceQueries.PageSize));
}
