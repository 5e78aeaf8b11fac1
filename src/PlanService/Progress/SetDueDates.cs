using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Progress;

/// <summary>By which day a division means to do its steps: one of them, or all at once.</summary>
public static class SetDueDates
{
    /// <param name="DueOn">A day of the fiscal year; null takes it away.</param>
    public sealed record Request(DateOnly? DueOn);

    /// <param name="Steps">Those not named keep their day.</param>
    public sealed record AllRequest([Required, MaxLength(200)] IReadOnlyList<Due> Steps);

    /// <param name="No">Of the sheet.</param>
    /// <param name="DueOn">A day of the fiscal year; null takes it away.</param>
    public sealed record Due(int No, DateOnly? DueOn);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPut("steps/{no:int}/due", Handle)
        .WithName(nameof(SetDueDates))
        .WithSummary("Set the day by which a step is to be done");

    public static RouteHandlerBuilder MapAll(IEndpointRouteBuilder years) => years
        .MapPut("due", HandleAll)
        .WithName("SetAllDueDates")
        .WithSummary("Set the days of several steps at once");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string code, FiscalYear fy, int no, Request request, HttpContext http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct) =>
        await Decide(code, fy, [new(no, request.DueOn)], http, db, actor, clock, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    public static async Task<Results<NoContent, ProblemHttpResult>> HandleAll(
        string code, FiscalYear fy, AllRequest request, HttpContext http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct) =>
        await Decide(code, fy, request.Steps, http, db, actor, clock, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(
        string code, FiscalYear fy, IReadOnlyList<Due> due, HttpContext http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct) =>
        db.Record(async () =>
        {
            var (work, objection) = await db.FindOwnWork(code, fy, http.Request, actor, ct);
            if (work is null)
                return objection;
            var steps = await db.StepsOf(work, ct);
            foreach (var (no, on) in due)
            {
                if (db.Step(work, steps, no) is not { } step)
                    return CompleteStep.NoSuchStep(no);
                if (on is { } day && WorkRules.DayOfYear(work, day, "dueOn") is { } wrong)
                    return wrong;
                step.PlanFor(on);
            }

            work.Year.Count(steps);
            work.Year.Rescheduled(actor, clock.GetUtcNow());
            // Written even if the earliest day stays: the row guards its steps, and its version tells that they changed.
            db.Entry(work.Year).Property(year => year.NextDueOn).IsModified = true;
            await db.SaveChangesAsync(ct);
            http.Response.SetETag(work.Year.RowVersion);
            return null;
        }, ct);
}
