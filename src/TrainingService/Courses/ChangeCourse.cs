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

/// <summary>Changes a course of the caller's division. Events that were planned with it keep it as it is then.</summary>
public static class ChangeCourse
{
    /// <param name="IsOffered">Can be chosen for new events; true unless it is said.</param>
    /// <param name="FollowUpWeeks">When those who attended are asked whether they use it; 4 to 24 weeks after, 12 unless it is said.</param>
    public sealed record Request(
        [Required, StringLength(Course.LongestName, MinimumLength = 3)] string Thai,
        [Required, StringLength(Course.LongestName, MinimumLength = 3)] string English,
        [Required, StringLength(Course.LongestPurpose, MinimumLength = 10)] string Purpose,
        [Required] IReadOnlyList<string> Topics,
        [Required, Range(0.5, Course.MostHours)] decimal? Hours,
        IReadOnlyList<string>? TargetGroups = null,
        string? ProjectCode = null,
        bool IsOffered = true,
        [Range(Course.EarliestFollowUp, Course.LatestFollowUp, ErrorMessage = Course.FollowUpWindow)] int FollowUpWeeks = Course.UsualFollowUp);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder courses) => courses
        .MapPut("{code}", Handle)
        .WithName(nameof(ChangeCourse))
        .WithSummary("Change a course of one's own division")
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound);

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(string code, Request request, HttpContext http, TrainingDb db, Actor actor, CancellationToken ct) =>
        await Decide(code, request, http, db, actor, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(string code, Request request, HttpContext http, TrainingDb db, Actor actor, CancellationToken ct) => db.RetryWhenOvertaken(async () =>
    {
        if (await db.Courses.SingleOrDefaultAsync(row => row.Code == code, ct) is not { } course)
            return Objection.NotFound;
        if (course.Division != actor.OwnDivision())
            return new(StatusCodes.Status403Forbidden, NotYours(course));
        if (Objection.ToStale(http.Request, course.RowVersion) is { } stale)
            return stale;
        if (CourseChecks.Against(request.Topics, request.TargetGroups, request.ProjectCode) is { } wrong)
            return wrong;
        course.Change(CourseChecks.Content(
            new(code, request.Thai, request.English, request.Purpose, request.Topics, request.Hours, request.TargetGroups, request.ProjectCode, request.FollowUpWeeks), request.IsOffered));
        await db.SaveChangesAsync(ct);
        http.Response.SetETag(course.RowVersion);
        return null;
    }, ct);

    private static Refusal NotYours(Course course) => new(
        "other-division", $"หลักสูตรนี้เป็นของ{Divisions.NameOf(course.Division)} ผู้อื่นใช้จัดอบรมได้แต่แก้ไขไม่ได้",
        $"This course belongs to the {Divisions.NameOf(course.Division)}: others may hold it, but not change it");
}
