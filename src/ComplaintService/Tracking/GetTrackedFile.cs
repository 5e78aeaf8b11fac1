using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Files;

namespace ComplaintService.Tracking;

/// <summary>A photo or document of a complaint, for whoever has its code.</summary>
public static class GetTrackedFile
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder tracking) => tracking
        .MapGet("{code}/files/{file:guid}", Handle)
        .WithName(nameof(GetTrackedFile))
        .WithSummary("A file that the complainant may see");

    /// <summary>The same for the page, which has the code in its cookie.</summary>
    public static RouteHandlerBuilder MapPage(IEndpointRouteBuilder app) => app
        .MapGet(TrackedCode.Page + "/files/{file:guid}", (Guid file, HttpContext http, TrackedCode tracked, ComplaintDb db, EvidenceFiles files, CancellationToken ct) =>
        {
            TrackedCode.Hush(http.Response);
            return Handle(tracked.Read(http)?.Text ?? "", file, db, files, ct);
        })
        .ExcludeFromDescription();

    public static async Task<Results<FileAnswer, NotFound>> Handle(string code, Guid file, ComplaintDb db, EvidenceFiles files, CancellationToken ct)
    {
        var complaint = await db.FindTracked(code, ct);
        var found = complaint?.Files.SelectMany(row => new[] { row.File, row.Thumbnail }).FirstOrDefault(one => one?.Id == file);
        return found is null ? TypedResults.NotFound() : files.Send(found);
    }
}
