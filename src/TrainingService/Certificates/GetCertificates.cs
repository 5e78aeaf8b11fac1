using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using TrainingService.Data;
using TrainingService.Events;
using static WebUi.Language;

namespace TrainingService.Certificates;

/// <summary>All valid certificates of an event in one file to print.</summary>
public static class GetCertificates
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapGet("{id:guid}/certificates", Handle)
        .WithName(nameof(GetCertificates))
        .WithSummary("The certificates of an event: format pdf in one file, html the page that shows and prints them");

    public static async Task<Results<FileStreamHttpResult, RedirectHttpResult, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        Guid id, string? format, TrainingDb db, Actor actor, CertificatePapers papers, CancellationToken ct)
    {
        if (format is not (null or "pdf" or "html"))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["format"] = [T("เลือกหนึ่งใน pdf, html", "Choose one of pdf, html")] });
        if (!await db.Events.VisibleTo(actor).AnyAsync(row => row.Id == id, ct))
            return TypedResults.NotFound();
        if (format is "html")
            return TypedResults.LocalRedirect($"/training/events/{id}/certificates/print");
        if (!await Of(db, id).AnyAsync(ct))
            return CertificateRefusals.NoneIssued.ToProblem(); // a file of no pages is none
        var (file, problem) = await papers.Answer(Of(db, id).AsAsyncEnumerable(), "certificates.pdf", ct);
        return file is null ? problem! : file;
    }

    internal static IQueryable<Certificate> Of(TrainingDb db, Guid eventId) =>
        db.Certificates.AsNoTracking().Where(row => row.EventId == eventId && row.RevokedAt == null).OrderBy(row => row.Year).ThenBy(row => row.No);
}
