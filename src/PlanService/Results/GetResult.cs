using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using PlanService.Progress;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Results;

/// <summary>From baht to result, of a project in a fiscal year.</summary>
public static class GetResult
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapGet("result", Handle)
        .WithName(nameof(GetResult))
        .WithSummary("From money to result: plan, ordinance, spending, trainings, complaints, satisfaction, indicators; the public sees published plans, and no counts of 1 to 4 complaints");

    public static async Task<Results<Ok<ProjectResult>, NotFound>> Handle(string code, FiscalYear fy, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct) =>
        await db.FindWork(code, fy, actor, ct) is { } work
            ? TypedResults.Ok(await ProjectResult.Read(db, work, actor, ThaiCalendar.DayInBangkok(clock.GetUtcNow()), ct))
            : TypedResults.NotFound();
}
