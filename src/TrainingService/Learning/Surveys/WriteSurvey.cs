using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using TrainingService.Data;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Learning.Surveys;

/// <summary>Writes a survey of a course of the caller's division, all of it. Events with answers keep the questions that they began with.</summary>
public static class WriteSurvey
{
    /// <param name="YesNo">Answered by yes or no, and not from 1 to 5.</param>
    public sealed record QuestionGiven(string? Text, bool YesNo = false);

    /// <param name="Questions">1 to 20; the last one is the headline.</param>
    public sealed record Request([Required] IReadOnlyList<QuestionGiven> Questions);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder courses) => courses
        .MapPut("{code}/surveys/{kind}", Handle)
        .WithName(nameof(WriteSurvey))
        .WithSummary("Write a survey (satisfaction or follow-up) of a course of one's own division; its last question is the headline")
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound);

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string code, string kind, Request request, HttpContext http, TrainingDb db, Actor actor, TimeProvider clock, CancellationToken ct) =>
        Words.Read<SurveyKind>(kind) is { } survey
            ? await EventDesk.Answer(Decide(code, survey, request, http, db, actor, clock, ct))
            : Objection.NotFound.ToProblem();

    /// <summary>The same for the page. An If-Match names the version that was read.</summary>
    /// <param name="seen">The version that the page's form was filled on; null where no form was.</param>
    public static Task<Objection?> Decide(
        string code, SurveyKind kind, Request request, HttpContext http, TrainingDb db, Actor actor, TimeProvider clock, CancellationToken ct, int? seen = null) => db.RetryWhenOvertaken(async () =>
    {
        if (await db.Courses.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, ct) is not { } course)
            return Objection.NotFound;
        if (course.Division != actor.OwnDivision())
            return new(StatusCodes.Status403Forbidden, LearningRefusals.NotYours(course));
        var before = (await db.NewestSurvey(code, kind, ct)).Version;
        if (Objection.ToStale(http.Request, (uint)before) is { } stale)
            return stale;
        if (seen is { } version && version != before)
            return Objection.Stale;
        if (Objection.To(Wrong(request.Questions)) is { } wrong)
            return wrong;
        db.Add(CourseSurvey.Of(code, kind, before + 1, request.Questions.Select(question => new SurveyQuestion(question.Text!.Trim(), question.YesNo)), clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        http.Response.SetETag((uint)before + 1);
        return null;
    }, ct);

    private static IEnumerable<Objection> Wrong(IReadOnlyList<QuestionGiven> given)
    {
        if (given.Count is 0 or > CourseSurvey.MostQuestions)
            yield return Objection.To("questions", $"แบบสำรวจมี 1 ถึง {CourseSurvey.MostQuestions} ข้อ", $"A survey has 1 to {CourseSurvey.MostQuestions} questions");
        for (var index = 0; index < given.Count; index++)
        {
            if (PlainText.Of(given[index]?.Text) is not { Length: <= SurveyQuestion.LongestText })
                yield return Objection.To(FormattableString.Invariant($"questions[{index}].text"), $"กรอกคำถาม ไม่เกิน {SurveyQuestion.LongestText} ตัวอักษร", $"Write the question in at most {SurveyQuestion.LongestText} characters");
        }
    }
}
