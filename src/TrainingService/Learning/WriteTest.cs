using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using TrainingService.Data;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Learning;

/// <summary>Writes the test of a course of the caller's division, all of it. Events with answers keep the questions that they began with.</summary>
public static class WriteTest
{
    /// <param name="Questions">1 to 50, with 2 to 6 choices each.</param>
    /// <param name="PassPercent">How many percent must be right; 60 unless it is said.</param>
    public sealed record Request([Required] IReadOnlyList<QuestionGiven> Questions, [Range(1, 100)] int PassPercent = CourseTest.UsualPass);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder courses) => courses
        .MapPut("{code}/test", Handle)
        .WithName(nameof(WriteTest))
        .WithSummary("Write the test of a course of one's own division, before and after alike")
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound);

    public static async Task<Results<Ok<TestOfCourse>, ProblemHttpResult>> Handle(string code, Request request, HttpContext http, TrainingDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var (test, objection) = await Decide(code, request, http, db, actor, clock, ct);
        return test is null ? objection!.ToProblem() : TypedResults.Ok(TestOfCourse.Of(test));
    }

    /// <summary>The same for the page. An If-Match names the version that was read.</summary>
    /// <param name="seen">The version that the page's form was filled on; 0 where there was none yet, null where no form was.</param>
    public static Task<(CourseTest? Test, Objection? Objection)> Decide(
        string code, Request request, HttpContext http, TrainingDb db, Actor actor, TimeProvider clock, CancellationToken ct, int? seen = null) => db.RetryWhenOvertaken<(CourseTest?, Objection?)>(async () =>
    {
        if (await db.Courses.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, ct) is not { } course)
            return (null, Objection.NotFound);
        if (course.Division != actor.OwnDivision())
            return (null, new(StatusCodes.Status403Forbidden, LearningRefusals.NotYours(course)));
        var before = (await db.NewestTest(code, ct))?.Version ?? 0;
        if (Objection.ToStale(http.Request, (uint)before) is { } stale)
            return (null, stale);
        if (seen is { } version && version != before)
            return (null, Objection.Stale);
        var (questions, wrong) = QuestionGiven.Read(request.Questions);
        if (wrong is not null)
            return (null, wrong);
        var test = CourseTest.Of(code, before + 1, request.PassPercent, questions, clock.GetUtcNow());
        db.Add(test);
        await db.SaveChangesAsync(ct);
        http.Response.SetETag((uint)test.Version);
        return (test, null);
    }, ct);
}

/// <summary>A course's test as its writers see it, the right choices included.</summary>
/// <param name="Version">From 1; the ETag of it.</param>
public sealed record TestOfCourse(string Course, int Version, int PassPercent, IReadOnlyList<Question> Questions)
{
    public static TestOfCourse Of(CourseTest test) => new(test.Course, test.Version, test.PassPercent, test.Questions);
}
