using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using TrainingService.Data;

namespace TrainingService.Certificates;

/// <summary>A participant's own certificate, with the code of the ticket.</summary>
public static class GetOwnCertificate
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder tickets) => tickets
        .MapGet("{code}/certificate", Handle)
        .WithName(nameof(GetOwnCertificate))
        .WithSummary("The paper of one's own certificate, by the code of the ticket");

    public static async Task<Results<FileStreamHttpResult, NotFound, ProblemHttpResult>> Handle(string code, TrainingDb db, CertificatePapers papers, HttpResponse response, CancellationToken ct)
    {
        response.Headers.CacheControl = "no-store";
        if (await Find(code, db, ct) is not { } found)
            return TypedResults.NotFound();
        var (file, problem) = await papers.Answer([found], $"certificate-{found.No}-{found.Year}.pdf", ct);
        return file is null ? problem! : file;
    }

    /// <summary>The valid one of whoever has this ticket; for the ticket's page too.</summary>
    public static async Task<Certificate?> Find(string? code, TrainingDb db, CancellationToken ct)
    {
        if (!SpokenCode.TryRead(code, out var ticket))
            return null;
        var text = ticket.Value.Text;
        return await db.Certificates.AsNoTracking().SingleOrDefaultAsync(
            row => row.RevokedAt == null && db.Enrolments.Any(person => person.Id == row.EnrolmentId && person.Code == text), ct);
    }
}
