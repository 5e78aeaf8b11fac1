using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Files;
using ServiceDefaults.SignIn;

namespace ComplaintService.Complaints;

/// <summary>A photo or document of a complaint, or its thumbnail, for staff who may see the complaint.</summary>
public static class GetAttachment
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapGet("{id:guid}/attachments/{file:guid}", Handle)
        .WithName(nameof(GetAttachment))
        .WithSummary("Download a photo or document of a complaint");

    public static async Task<Results<FileAnswer, NotFound>> Handle(Guid id, Guid file, ComplaintDb db, EvidenceFiles files, Actor actor, CancellationToken ct)
    {
        var visible = db.Complaints.VisibleTo(actor);
        var found = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(
            stored => stored.Id == file && stored.State == FileState.Kept
                && db.Attachments.Any(attachment => attachment.ComplaintId == id && (attachment.FileId == file || attachment.ThumbnailId == file))
                && visible.Any(complaint => complaint.Id == id), ct);
        return found is null ? TypedResults.NotFound() : files.Send(found);
    }
}
