using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Files;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Engagements;

/// <summary>A working paper is added with its file, until the engagement is closed.</summary>
public static class AddPaper
{
    /// <summary>Bytes of a whole request; the file itself may have <see cref="FileSettings.MaximumBytes"/>.</summary>
    public const long LongestRequest = 32 * 1024 * 1024;

    public sealed record Answer(Guid Id);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapPost("engagements/{id:guid}/papers", Handle)
        .WithName("AddWorkingPaper")
        .WithMetadata(new RequestSizeLimitAttribute(LongestRequest))
        .WithSummary("Add a working paper (form fields file, reference, title)")
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(
        FiscalYear fy, Guid id, IFormFile? file, [FromForm] string? reference, [FromForm] string? title, Desk desk, EvidenceFiles files, CancellationToken ct)
    {
        var (paper, objection) = await Decide(fy, id, file, reference, title, desk, files, ct);
        return paper is null ? objection!.ToProblem() : TypedResults.Created($"/risk/api/v1/audit/{fy}/engagements/{id}/papers/{paper.Id}", new Answer(paper.Id));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(WorkingPaper? Paper, Objection? Objection)> Decide(
        FiscalYear year, Guid id, IFormFile? file, string? reference, string? title, Desk desk, EvidenceFiles files, CancellationToken ct)
    {
        if (!await desk.Db.Engagements.AnyAsync(row => row.Id == id && row.FiscalYear == year, ct))
            return (null, Objection.NotFound);
        var (named, called) = (PlainText.Of(reference), PlainText.Of(title));
        if (Objection.To(Against(file, named, called)) is { } wrong)
            return (null, wrong);
        await using var content = file!.OpenReadStream();
        var (received, refusal) = await files.Receive(content, file.FileName, desk.Actor, ct);
        if (received is null)
            return (null, new(FileRefusals.StatusOf(refusal!), refusal!, "file"));

        WorkingPaper? paper = null;
        var objection = await desk.ChangeEngagement(year, id, async one =>
        {
            if (one.Status is EngagementStatus.Closed)
                return Objection.To(AuditRefusals.Closed);
            var known = await desk.Db.WorkingPapers.Where(row => row.EngagementId == id).Select(row => row.Reference).ToListAsync(ct);
            if (known.Count >= WorkingPaper.Most)
                return Objection.To(AuditRefusals.TooMany);
            if (known.Contains(named!))
                return Objection.To("reference", "มีกระดาษทำการที่ใช้รหัสนี้แล้ว", "Another working paper has this reference");
            if (await files.Take(received.Id, desk.Actor, ct) is not { } kept)
                return new(StatusCodes.Status503ServiceUnavailable, FileRefusals.StoreUnavailable);
            desk.Db.Add(paper = new WorkingPaper { EngagementId = id, Reference = named!, Title = called!, AddedAt = desk.Now, AddedBy = desk.Actor.Name }.Holding(kept));
            return null;
        }, ct);
        return objection is null ? (paper, null) : (null, objection);
    }

    private static IEnumerable<Objection> Against(IFormFile? file, string? reference, string? title)
    {
        if (file is not { Length: > 0 })
            yield return Objection.To("file", "เลือกไฟล์", "Choose a file");
        if (reference is not { Length: <= Engagement.LongestReference })
            yield return Objection.To("reference", $"กรอกรหัสกระดาษทำการ ไม่เกิน {Engagement.LongestReference} ตัวอักษร", $"Write its reference in {Engagement.LongestReference} characters at most");
        if (title is not { Length: <= WorkingPaper.LongestTitle })
            yield return Objection.To("title", $"กรอกชื่อ ไม่เกิน {WorkingPaper.LongestTitle} ตัวอักษร", $"Write its title in {WorkingPaper.LongestTitle} characters at most");
    }
}
