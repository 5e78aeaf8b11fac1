using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using PlanService.Progress;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Surveys;

/// <summary>Opens the survey of a project's year, or goes on with one that was closed.</summary>
public static class OpenSurvey
{
    /// <param name="Question">Answered with 1 (not at all) to 5 (very much).</param>
    public sealed record Request([Required, StringLength(Survey.LongestQuestion, MinimumLength = Survey.ShortestQuestion)] string Question);

    /// <param name="Page">The public form, from the root of the platform.</param>
    public sealed record Answer(Guid Id, string Page);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPost("survey", Handle)
        .WithName(nameof(OpenSurvey))
        .WithSummary("Open a nameless survey of the project in this year, answered by whoever has its link");

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(
        string code, FiscalYear fy, Request request, HttpContext http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var (survey, objection) = await Decide(code, fy, request, http, db, actor, clock, ct);
        return survey is null ? objection!.ToProblem() : TypedResults.Created($"/plan/api/v1/projects/{code}/years/{fy}/survey", new Answer(survey.Id, survey.Page));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(Survey? Survey, Objection? Objection)> Decide(
        string code, FiscalYear fy, Request request, HttpContext http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        Survey? survey = null;
        var refused = await db.Record(async () =>
        {
            var (work, objection) = await db.FindOwnWork(code, fy, http.Request, actor, ct);
            if (work is null)
                return objection;
            var now = clock.GetUtcNow();
            if (FiscalYear.Of(now) < fy)
                return Objection.To(new Refusal("year-not-begun", $"ปีงบประมาณ {fy} ยังไม่เริ่ม", $"Fiscal year {fy} has not begun"));
            survey = await db.SurveyOf(work, ct);
            if (survey is null)
                survey = db.Add(Survey.Of(work.Year.Id, request.Question, actor, now)).Entity;
            else if (survey.OpenAgain(request.Question, actor, now) is { } refusal)
                return Objection.To(refusal);
            await db.SaveChangesAsync(ct);
            return null;
        }, ct);
        return refused is null ? (survey, null) : (null, refused);
    }
}
