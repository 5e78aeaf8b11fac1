using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using TrainingService.Data;

namespace TrainingService.Certificates;

/// <summary>What a course asks for before its certificate is issued.</summary>
public static class GetCertificateTerms
{
    /// <param name="AttendancePercent">Of the sessions.</param>
    /// <param name="MustPass">The test after the event.</param>
    public sealed record Answer(int AttendancePercent, bool MustPass);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder courses) => courses
        .MapGet("{code}/certificate-terms", Handle)
        .WithName(nameof(GetCertificateTerms))
        .WithSummary("Attendance and test that a course asks for before its certificate is issued");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(string code, TrainingDb db, Eligibility eligible, CancellationToken ct)
    {
        if (!await db.Courses.AnyAsync(row => row.Code == code, ct))
            return TypedResults.NotFound();
        var terms = await eligible.TermsOf(code, ct);
        return TypedResults.Ok(new Answer(terms.AttendancePercent, terms.MustPass));
    }
}
