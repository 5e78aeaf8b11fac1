using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using PlanService.Progress;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Surveys;

/// <summary>Closes a survey: what came until then is its result, if at least five answered.</summary>
public static class CloseSurvey
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPost("survey/closure", Handle)
        .WithName(nameof(CloseSurvey))
        .WithSummary("Close the survey of the project in this year; it can be opened again");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string code, FiscalYear fy, HttpContext http, PlanDb db, SurveyVault vault, Actor actor, TimeProvider clock, CancellationToken ct) =>
        await Decide(code, fy, http, db, vault, actor, clock, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(
        string code, FiscalYear fy, HttpContext http, PlanDb db, SurveyVault vault, Actor actor, TimeProvider clock, CancellationToken ct) =>
        db.Record(async () =>
        {
            var (work, objection) = await db.FindOwnWork(code, fy, http.Request, actor, ct);
            if (work is null)
                return objection;
            if (await db.SurveyOf(work, ct) is not { } survey)
                return Objection.NotFound;
            if (survey.Close(clock.GetUtcNow()) is { } refusal)
                return Objection.To(refusal);
            await db.TellFigure(work, await vault.Read(survey.Id, ct), closing: true, actor, clock.GetUtcNow(), ct);
            await db.SaveChangesAsync(ct);
            return null;
        }, ct);
}
