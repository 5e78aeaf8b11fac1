using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using ServiceDefaults.Idempotency;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Surveys;

/// <summary>Somebody who has the link of a survey reads its question, and answers once with each form.</summary>
public static class AnswerSurvey
{
    public const int LongestComment = 1000;

    /// <param name="Form">The secret of the form that was asked for: each is answered once.</param>
    /// <param name="Score">1 to 5.</param>
    /// <param name="Comment">Read by the division only, apart from the scores. No name is asked for.</param>
    public sealed record Request([Required] string Form, [Required, Range(1, 5)] int? Score, [StringLength(LongestComment)] string? Comment);

    /// <param name="Form">To be sent back with the answer.</param>
    public sealed record Answer(string Project, int FiscalYear, string Question, bool IsOpen, string Form);

    public static void Map(IEndpointRouteBuilder api, Action<RouteHandlerBuilder> each)
    {
        each(api.MapGet("surveys/{link}", Ask).WithName("AskSurvey").WithSummary("The question of a survey and a form to answer it once"));
        each(api.MapPost("surveys/{link}/answers", Handle).WithName(nameof(AnswerSurvey)).WithMetadata(new AnswerIsNotKept())
            .WithSummary("Answer a survey, without a name; a form that was sent already is refused as already-answered"));
    }

    public static async Task<Results<Ok<Answer>, NotFound>> Ask(string link, PlanDb db, SurveyVault vault, CancellationToken ct)
    {
        if (await db.SurveyAt(link, ct) is not { } survey || await Of(db, survey, ct) is not { } work)
            return TypedResults.NotFound();
        return TypedResults.Ok(new Answer(work.Project.Name, work.Year.FiscalYear.Year, survey.Question, survey.IsOpen, vault.NewForm(survey)));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string link, Request request, PlanDb db, SurveyVault vault, TimeProvider clock, CancellationToken ct) =>
        await Decide(link, request, db, vault, clock, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(string link, Request request, PlanDb db, SurveyVault vault, TimeProvider clock, CancellationToken ct) => db.Record(async () =>
    {
        if (await db.SurveyAt(link, ct) is not { } survey)
            return Objection.NotFound;
        // One answer after the other: each changes the sealed row, the figure and the measurement of its survey.
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await db.Database.ExecuteSqlAsync($"select 1 from surveys where id = {survey.Id} for no key update", ct);
        await db.Entry(survey).ReloadAsync(ct); // it may have been closed meanwhile
        if (await Of(db, survey, ct) is not { } work)
            return Objection.NotFound;
        if (!vault.TryReadForm(survey, request.Form, out var form))
            return Objection.To("form", "เปิดแบบสำรวจใหม่แล้วตอบอีกครั้ง", "Open the survey again and answer anew");
        if (await db.Set<AnsweredForm>().AnyAsync(row => row.SurveyId == survey.Id && row.Form == form, ct))
            return Objection.To(SurveyRules.AlreadyAnswered);
        if (!survey.IsOpen || await db.IsReported(work, ct))
            return Objection.To(SurveyRules.NotOpen);
        db.Add(new AnsweredForm { SurveyId = survey.Id, Form = form.Value });
        var content = await vault.Add(survey.Id, request.Score!.Value, PlainText.Of(request.Comment), ct);
        await db.TellFigure(work, content, closing: false, Actor.Service("plan"), clock.GetUtcNow(), ct);
        await db.SaveChangesAsync(ct);
        if (own is not null)
            await own.CommitAsync(ct);
        return null;
    }, ct);

    /// <summary>The work that a survey is about: of the version in force; null where that is not public (any more).</summary>
    internal static async Task<Work?> Of(PlanDb db, Survey survey, CancellationToken ct)
    {
        var year = await db.ProjectYears.SingleAsync(row => row.Id == survey.ProjectYearId, ct);
        return await db.FindWork(year.Code, year.FiscalYear, Actor.Service("plan"), ct);
    }
}
