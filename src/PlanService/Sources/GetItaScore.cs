using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Values;

namespace PlanService.Sources;

/// <summary>The ITA score of a fiscal year, for everybody: it is public where it comes from.</summary>
public static class GetItaScore
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapGet("{fy}/ita-score", Handle)
        .WithName(nameof(GetItaScore))
        .WithSummary("The ITA score of a fiscal year and where it was announced; 404 where none is recorded");

    public static async Task<Results<Ok<RecordItaScore.Answer>, NotFound>> Handle(FiscalYear fy, PlanDb db, HttpResponse response, CancellationToken ct)
    {
        if (await db.ItaScores.AsNoTracking().SingleOrDefaultAsync(row => row.FiscalYear == fy, ct) is not { } score)
            return TypedResults.NotFound();
        response.SetETag(score.RowVersion);
        return TypedResults.Ok(RecordItaScore.Answer.Of(score));
    }
}
