using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using TrainingService.Data;

namespace TrainingService.Certificates;

/// <summary>Whether a certificate is genuine: for everybody who has its number. Who has it may also have the paper again.</summary>
public static class VerifyCertificate
{
    /// <param name="Valid">False of one that was revoked.</param>
    /// <param name="Course">In Thai, as on the paper.</param>
    public sealed record Answer(bool Valid, string Name, string Course, string Event, DateOnly IssuedOn);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder certificates) => certificates
        .MapGet("{number}", Handle)
        .WithName(nameof(VerifyCertificate))
        .WithSummary("Verify a certificate by its number; format=pdf gives its paper, unless it was revoked");

    public static async Task<Results<Ok<Answer>, FileStreamHttpResult, NotFound, ProblemHttpResult>> Handle(
        string number, string? format, TrainingDb db, CertificatePapers papers, HttpResponse response, CancellationToken ct)
    {
        response.Headers.CacheControl = "no-store"; // a name, and it may be revoked any time
        if (await Find(number, db, ct) is not { } found)
            return TypedResults.NotFound();
        if (format is not "pdf")
            return TypedResults.Ok(new Answer(found.IsValid, found.Name, found.Course, found.Event, found.IssuedOn));
        if (!found.IsValid)
            return TypedResults.NotFound();
        var (file, problem) = await papers.Answer([found], $"certificate-{found.No}-{found.Year}.pdf", ct);
        return file is null ? problem! : file;
    }

    /// <summary>As people type it.</summary>
    public static async Task<Certificate?> Find(string? number, TrainingDb db, CancellationToken ct) =>
        SpokenCode.TryRead(number, out var code) ? await db.Certificates.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code.Value.Text, ct) : null;
}
