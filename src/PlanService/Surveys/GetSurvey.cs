using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using PlanService.Progress;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Surveys;

/// <summary>The survey of a project's year with its results, for staff; comments for its division.</summary>
public static class GetSurvey
{
    /// <param name="Page">The public form, from the root of the platform.</param>
    /// <param name="Answers">How many; null below five.</param>
    /// <param name="SatisfiedPercent">Answers of 4 or 5; null below five answers.</param>
    /// <param name="Scores">How many gave 1, 2, 3, 4 and 5; null below five answers.</param>
    /// <param name="Comments">Sorted by their letters; null for other divisions and below five answers.</param>
    public sealed record Answer(
        Guid Id, string Question, string Page, bool IsOpen, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt,
        int? Answers, decimal? SatisfiedPercent, IReadOnlyList<int>? Scores, IReadOnlyList<string>? Comments);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapGet("survey", Handle)
        .WithName(nameof(GetSurvey))
        .WithSummary("The survey of the project in this year; results from five answers on, comments for its division only");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(string code, FiscalYear fy, PlanDb db, SurveyVault vault, Actor actor, CancellationToken ct) =>
        await db.FindWork(code, fy, actor, ct) is { } work && await Read(work, db, vault, actor, ct) is { } answer ? TypedResults.Ok(answer) : TypedResults.NotFound();

    /// <summary>Null where none was ever opened.</summary>
    internal static async Task<Answer?> Read(Work work, PlanDb db, SurveyVault vault, Actor actor, CancellationToken ct)
    {
        if (await db.SurveyOf(work, ct) is not { } survey)
            return null;
        var content = await vault.Read(survey.Id, ct);
        var shown = content.Scores.Count >= SmallCounts.Smallest;
        return new(survey.Id, survey.Question, survey.Page, survey.IsOpen, survey.OpenedAt, survey.ClosedAt,
            shown ? content.Scores.Count : null, SurveyContent.Percent(content.Scores),
            shown ? [.. Enumerable.Range(1, 5).Select(score => content.Scores.Count(given => given == score))] : null,
            shown && work.IsOf(actor) ? content.Comments : null);
    }
}
