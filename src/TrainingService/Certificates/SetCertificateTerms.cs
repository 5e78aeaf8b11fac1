using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using TrainingService.Data;
using TrainingService.Events;
using TrainingService.Learning;
using WebUi;

namespace TrainingService.Certificates;

/// <summary>What a course of one's own division asks for before its certificate is issued.</summary>
public static class SetCertificateTerms
{
    /// <param name="AttendancePercent">Of the sessions.</param>
    public sealed record Request([Required, Range(1, 100)] int? AttendancePercent, bool MustPass = false);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder courses) => courses
        .MapPut("{code}/certificate-terms", Handle)
        .WithName(nameof(SetCertificateTerms))
        .WithSummary("Attendance and test that a course asks for before its certificate is issued")
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(string code, Request request, TrainingDb db, Actor actor, CancellationToken ct) =>
        await Decide(code, request, db, actor, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    internal static Task<Objection?> Decide(string code, Request request, TrainingDb db, Actor actor, CancellationToken ct) => db.RetryWhenOvertaken<Objection?>(async () =>
    {
        if (await db.Courses.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, ct) is not { } course)
            return Objection.NotFound;
        if (course.Division != actor.OwnDivision())
            return new(StatusCodes.Status403Forbidden, CertificateRefusals.OtherCourse);
        if (request.MustPass && await db.NewestTest(code, ct) is null)
            return Objection.To(CertificateRefusals.NoTest);
        if (await db.CertificateTerms.SingleOrDefaultAsync(row => row.Course == code, ct) is not { } terms)
            db.Add(terms = new() { Course = code });
        (terms.AttendancePercent, terms.MustPass) = (request.AttendancePercent!.Value, request.MustPass);
        await db.SaveChangesAsync(ct);
        return null;
    }, ct);
}
