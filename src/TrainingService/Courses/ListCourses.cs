using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Lists;
using TrainingService.Data;

namespace TrainingService.Courses;

/// <summary>The courses of all divisions, by project and code.</summary>
public static class ListCourses
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder courses) => courses
        .MapGet("", Handle)
        .WithName(nameof(ListCourses))
        .WithSummary("Courses of all divisions");

    public static async Task<Ok<PageOf<CourseAnswer>>> Handle([AsParameters] Paging paging, TrainingDb db, CancellationToken ct) =>
        TypedResults.Ok(await paging.Of(db.Courses.AsNoTracking().OrderBy(course => course.ProjectCode).ThenBy(course => course.Code), CourseAnswer.Of, ct));
}
