using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Files;
using ServiceDefaults.Values;
using TrainingService.Events;
using TrainingService.People;
using WebUi;

namespace TrainingService.Attachments;

/// <summary>A document is kept with an event: received, checked and scanned first, so nobody holds the event while a phone uploads.</summary>
public static class AddDocument
{
    /// <summary>Bytes of a whole request; the file itself may have <see cref="FileSettings.MaximumBytes"/>.</summary>
    public const long LongestRequest = 32 * 1024 * 1024;

    /// <param name="ForParticipants">Whoever has a ticket may read it; only materials.</param>
    public sealed record Given(IFormFile? File, string? Title, DocumentKind? Kind, bool ForParticipants);

    public sealed record Answer(Guid Id);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/documents", Handle)
        .WithName(nameof(AddDocument))
        .WithMetadata(new RequestSizeLimitAttribute(LongestRequest))
        .WithSummary("Keep a document with an event (form fields file, title, kind: order, project-paper, materials, signed-list or other, and forParticipants: whoever has a ticket may read it, only materials); 50 at most")
        .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(
        Guid id, IFormFile? file, [FromForm] string? title, [FromForm] string? kind, [FromForm] bool? forParticipants, EventDesk desk, EvidenceFiles files, CancellationToken ct)
    {
        var (document, objection) = await Decide(id, new(file, title, Words.Read<DocumentKind>(kind), forParticipants is true), desk, files, ct);
        return document is null ? objection!.ToProblem() : TypedResults.Created($"/training/api/v1/events/{id}/documents/{document.Id}", new Answer(document.Id));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(EventDocument? Document, Objection? Objection)> Decide(Guid id, Given given, EventDesk desk, EvidenceFiles files, CancellationToken ct)
    {
        // Before anything is stored and scanned: that is for those who may, and for documents that have a place.
        if (await desk.Db.Events.VisibleTo(desk.Actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } seen)
            return (null, Objection.NotFound);
        if (!seen.IsHeldBy(desk.Actor))
            return (null, new(StatusCodes.Status403Forbidden, EventRefusals.OnlyRead));
        if (EventDocument.AgainstAdding(seen, await desk.Db.EventDocuments.CountAsync(row => row.EventId == id, ct)) is { } early)
            return (null, Objection.To(early));
        if (Objection.To(Wrong(given)) is { } wrong)
            return (null, wrong);
        await using var content = given.File!.OpenReadStream();
        var (waiting, refused) = await files.Receive(content, given.File.FileName, desk.Actor, ct);
        if (waiting is null)
            return (null, new(FileRefusals.StatusOf(refused!), refused!, "file"));

        EventDocument? document = null;
        // One after another: of two who add the last one, the second is told.
        var objection = await desk.Db.OneAtATime(id, () => desk.Change(id, async one =>
        {
            if (EventDocument.AgainstAdding(one, await desk.Db.EventDocuments.CountAsync(row => row.EventId == id, ct)) is { } refusal)
                return Objection.To(refusal);
            if (await files.Take(waiting.Id, desk.Actor, ct) is not { } file)
                return new(StatusCodes.Status503ServiceUnavailable, FileRefusals.StoreUnavailable);
            desk.Db.Add(document = EventDocument.Of(id, file, given.Kind!.Value, given.Title!.Trim(), given.ForParticipants, desk.Actor, desk.Now));
            return null;
        }, ct), ct);
        return objection is null ? (document, null) : (null, objection);
    }

    private static IEnumerable<Objection> Wrong(Given given)
    {
        if (given.File is not { Length: > 0 })
            yield return Objection.To("file", "เลือกไฟล์เอกสาร", "Choose the file");
        if (PlainText.Of(given.Title) is not { Length: <= EventDocument.LongestTitle })
            yield return Objection.To("title", $"กรอกชื่อเอกสาร ไม่เกิน {EventDocument.LongestTitle} ตัวอักษร", $"Write the title of the document in {EventDocument.LongestTitle} characters at most");
        if (given.Kind is null)
            yield return Objection.To("kind", "เลือกประเภทเอกสาร", "Choose what it is: order, project-paper, materials, signed-list or other");
        else if (given is { ForParticipants: true, Kind: not DocumentKind.Materials })
            yield return Objection.To("forParticipants", "เปิดให้ผู้เข้าร่วมอ่านได้เฉพาะเอกสารประกอบการอบรม", "Only materials can be opened to those who have a ticket");
    }
}
