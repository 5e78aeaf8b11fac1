using Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceDefaults.Files;
using TrainingService.Data;
using TrainingService.Events;
using WebUi;
using static WebUi.Language;

namespace TrainingService.Reports;

/// <summary>The report of an event as it stands, as figures or as an official document.</summary>
public static class GetEventReport
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapGet("{id:guid}/report", Handle)
        .WithName(nameof(GetEventReport))
        .WithSummary("The report of an event: format json or docx")
        .Produces<EventPaper>();

    public static async Task<Results<Ok<EventPaper>, FileStreamHttpResult, NotFound, ValidationProblem>> Handle(
        Guid id, string? format, EventDesk desk, EvidenceFiles files, IOptions<OrganizationOptions> organization, CancellationToken ct)
    {
        if (format is not (null or "json" or "docx"))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["format"] = [T("เลือกหนึ่งใน json, docx", "Choose one of json, docx")] });
        if (await desk.Db.Events.VisibleTo(desk.Actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } one)
            return TypedResults.NotFound();
        var paper = await EventPaper.Of(desk.Db, one, desk.Now, ct);
        return format is "docx"
            ? TypedResults.Stream(EventReportWord.Write(paper, await Pictures(paper, desk.Db, files, ct), organization.Value), OfficeTypes.Word, "training-report.docx")
            : TypedResults.Ok(paper);
    }

    /// <summary>Those that are still there: one may be taken out while this is read.</summary>
    private static async Task<List<OfficialPicture>> Pictures(EventPaper paper, TrainingDb db, EvidenceFiles files, CancellationToken ct)
    {
        var stored = await db.EventPhotos.AsNoTracking().Include(row => row.File).Where(row => row.EventId == paper.EventId).ToDictionaryAsync(row => row.Id, row => row.File, ct);
        var pictures = new List<OfficialPicture>();
        foreach (var photo in paper.Photos.Where(photo => stored.ContainsKey(photo.Id)))
        {
            await using var content = files.Open(stored[photo.Id]);
            using var jpeg = new MemoryStream();
            await content.CopyToAsync(jpeg, ct);
            pictures.Add(new(jpeg.ToArray(), photo.Width, photo.Height, ReportText.CaptionOf(pictures.Count + 1, photo)));
        }

        return pictures;
    }
}
