using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using ServiceDefaults.Lists;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Indicators;

/// <summary>Every measurement of a project's year, newest first: what counts, and what stood there before.</summary>
public static class ListMeasurements
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapGet("measurements", Handle)
        .WithName(nameof(ListMeasurements))
        .WithSummary("The history of measurements, of one indicator or of all; the public sees published plans, and no names of people");

    public static async Task<Results<Ok<PageOf<MeasurementAnswer>>, NotFound, ValidationProblem>> Handle(
        string code, FiscalYear fy, string? indicator, [AsParameters] Paging paging, PlanDb db, Actor actor, CancellationToken ct)
    {
        if (await db.FindWork(code, fy, actor, ct) is not { } work)
            return TypedResults.NotFound();
        if (!string.IsNullOrEmpty(indicator) && work.Project.Indicator(indicator) is null)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["indicator"] = [Language.T("โครงการนี้ไม่มีตัวชี้วัดรหัสนี้", "This project has no such indicator")],
            });
        }

        return TypedResults.Ok(await paging.Of(db.History(work, indicator), measurement => MeasurementAnswer.Of(measurement, work.Project, actor), ct));
    }

    /// <summary>Newest first; every indicator for null.</summary>
    internal static IQueryable<Measurement> History(this PlanDb db, Work work, string? indicator) => db.Measurements.AsNoTracking()
        .Where(row => row.ProjectYearId == work.Year.Id && (string.IsNullOrEmpty(indicator) || row.Indicator == indicator))
        .OrderByDescending(row => row.MeasuredAt).ThenByDescending(row => row.Id);
}
