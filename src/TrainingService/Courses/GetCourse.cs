using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using TrainingService.Data;

namespace TrainingService.Courses;

/// <summary>One course, with the ETag that a change of it may name.</summary>
public static class GetCourse
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder courses) => courses
        .MapGet("{code}", Handle)
        .WithName(nameof(GetCourse))
        .WithSummary("One course");

    public static async Task<Results<Ok<CourseAnswer>, NotFound>> Handle(string code, HttpResponse response, TrainingDb db, CancellationToken ct)
    {
        if (await db.Courses.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, ct) is not { } course)
            return TypedResults.NotFound();
        response.SetETag(course.RowVersion);
        return TypedResults.Ok(CourseAnswer.Of(course));
    }
}
