using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Values;
using TrainingService.Data;

namespace TrainingService.Learning.Surveys;

/// <summary>The survey of a course that is in use.</summary>
public static class GetCourseSurvey
{
    /// <param name="Version">0 for the usual one, which the course did not write itself.</param>
    public sealed record Answer(string Course, SurveyKind Kind, int Version, IReadOnlyList<SurveyQuestion> Questions);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder courses) => courses
        .MapGet("{code}/surveys/{kind}", Handle)
        .WithName(nameof(GetCourseSurvey))
        .WithSummary("A survey (satisfaction or follow-up) of a course");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(string code, string kind, HttpResponse response, TrainingDb db, CancellationToken ct)
    {
        if (Words.Read<SurveyKind>(kind) is not { } which || !await db.Courses.AnyAsync(course => course.Code == code, ct))
            return TypedResults.NotFound();
        var survey = await db.NewestSurvey(code, which, ct);
        response.SetETag((uint)survey.Version);
        return TypedResults.Ok(new Answer(survey.Course, survey.Kind, survey.Version, survey.Questions));
    }
}
