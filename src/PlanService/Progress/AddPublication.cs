using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using PlanService.Sources;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Files;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Progress;

/// <summary>Something was made public for a project.</summary>
public static class AddPublication
{
    /// <param name="Channel">website, facebook, line, board, leaflet, radio, meeting, letter or other.</param>
    /// <param name="Url">http or https.</param>
    /// <param name="PublishedOn">Of the fiscal year, and not still to come.</param>
    public sealed record Request(
        [Required, StringLength(500, MinimumLength = 1)] string Title, [Required] string Channel, [StringLength(2000)] string? Url, [Required] DateOnly? PublishedOn,
        [MaxLength(EvidenceKeeping.Most)] IReadOnlyList<NewEvidence>? Evidence = null);

    public sealed record Answer(Guid Id);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapPost("publications", Handle)
        .WithName(nameof(AddPublication))
        .WithSummary("Record that something was made public, where and when");

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(
        string code, FiscalYear fy, Request request, HttpContext http, PlanDb db, EvidenceFiles files, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var (publication, objection) = await Decide(code, fy, request, http, db, files, actor, clock, ct);
        return publication is null ? objection!.ToProblem() : TypedResults.Created((string?)null, new Answer(publication.Id));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(Publication? Publication, Objection? Objection)> Decide(
        string code, FiscalYear fy, Request request, HttpContext http, PlanDb db, EvidenceFiles files, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        Publication? publication = null;
        var refused = await db.Record(async () =>
        {
            var (work, objection) = await db.FindOwnWork(code, fy, http.Request, actor, ct);
            if (work is null)
                return objection;
            if (PublicationChannels.Read(request.Channel) is not { } channel)
                return Objection.To("channel", "เลือกช่องทางจากรายการ", $"One of: {string.Join(", ", PublicationChannels.Codes)}");
            if (!string.IsNullOrWhiteSpace(request.Url) && !EvidenceKeeping.IsWebAddress(request.Url))
                return Objection.To("url", "ลิงก์ต้องขึ้นต้นด้วย https:// หรือ http://", "A link must begin with https:// or http://");
            if (WorkRules.DayDone(work, request.PublishedOn!.Value, "publishedOn", clock) is { } wrong)
                return wrong;
            publication = Publication.Of(work.Year.Id, request.Title, channel, request.Url, request.PublishedOn.Value, actor, clock.GetUtcNow());
            if (await db.AddEvidence(files, work.Year, publication.Subject, request.Evidence, actor, clock.GetUtcNow(), ct) is { } missing)
                return missing;
            db.Add(publication);
            await db.MeasureOwn(work, ["plan.channels", "plan.publications"], actor, clock.GetUtcNow(), ct);
            work.Year.Recorded(actor, clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            http.Response.SetETag(work.Year.RowVersion);
            return null;
        }, ct);
        return refused is null ? (publication, null) : (null, refused);
    }
}
