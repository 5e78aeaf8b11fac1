using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using TrainingService.Data;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Courses;

/// <summary>A course of the caller's division, under a code that stays.</summary>
public static class AddCourse
{
    /// <param name="Code">kebab-case: <c>first-aid</c>.</param>
    /// <param name="FollowUpWeeks">When those who attended are asked whether they use it; 4 to 24 weeks after, 12 unless it is said.</param>
    public sealed record Request(
        [Required] string Code,
        [Required, StringLength(Course.LongestName, MinimumLength = 3)] string Thai,
        [Required, StringLength(Course.LongestName, MinimumLength = 3)] string English,
        [Required, StringLength(Course.LongestPurpose, MinimumLength = 10)] string Purpose,
        [Required] IReadOnlyList<string> Topics,
        [Required, Range(0.5, Course.MostHours)] decimal? Hours,
        IReadOnlyList<string>? TargetGroups = null,
        string? ProjectCode = null,
        [Range(Course.EarliestFollowUp, Course.LatestFollowUp, ErrorMessage = Course.FollowUpWindow)] int FollowUpWeeks = Course.UsualFollowUp);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder courses) => courses
        .MapPost("", Handle)
        .WithName(nameof(AddCourse))
        .WithSummary("Add a course of one's own division")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Created<CourseAnswer>, ProblemHttpResult>> Handle(Request request, HttpResponse response, TrainingDb db, Actor actor, CancellationToken ct)
    {
        var (course, objection) = await Decide(request, db, actor, ct);
        if (course is null)
            return objection!.ToProblem();
        response.SetETag(course.RowVersion);
        return TypedResults.Created($"/training/api/v1/courses/{course.Code}", CourseAnswer.Of(course));
    }

    /// <summary>The same for the page. Of two who take the same code at once, the second is told.</summary>
    public static Task<(Course? Course, Objection? Objection)> Decide(Request request, TrainingDb db, Actor actor, CancellationToken ct) =>
        db.RetryWhenOvertaken<(Course?, Objection?)>(async () =>
        {
            if (actor.OwnDivision() is not { } division)
                return (null, EventQueries.NoDivision);
            if (!CourseChecks.IsCode(request.Code))
                return (null, CourseChecks.NoCode);
            if (CourseChecks.Against(request.Topics, request.TargetGroups, request.ProjectCode) is { } wrong)
                return (null, wrong);
            if (await db.Courses.AnyAsync(row => row.Code == request.Code, ct))
                return (null, Objection.To(Taken(request.Code)));
            var course = Course.Of(request.Code, CourseChecks.Content(request, true), division);
            db.Add(course);
            await db.SaveChangesAsync(ct);
            return (course, null);
        }, ct);

    private static Refusal Taken(string code) => new("code-taken", $"มีหลักสูตรรหัส {code} แล้ว ใช้รหัสอื่น", $"There is a course {code}; take another code");
}
