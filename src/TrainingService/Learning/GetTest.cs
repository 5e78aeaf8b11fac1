using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Concurrency;
using TrainingService.Data;

namespace TrainingService.Learning;

/// <summary>The test of a course that is in use.</summary>
public static class GetTest
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder courses) => courses
        .MapGet("{code}/test", Handle)
        .WithName(nameof(GetTest))
        .WithSummary("The test of a course, with its right choices; 404 where it has none");

    public static async Task<Results<Ok<TestOfCourse>, NotFound>> Handle(string code, HttpResponse response, TrainingDb db, CancellationToken ct)
    {
        if (await db.NewestTest(code, ct) is not { } test)
            return TypedResults.NotFound();
        response.SetETag((uint)test.Version);
        return TypedResults.Ok(TestOfCourse.Of(test));
    }
}
