using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using ServiceDefaults.Idempotency;
using WebUi;

namespace ComplaintService.Corruption.Reports;

/// <summary>Files before their report or message, under a secret that the sender makes up. They are locked while they arrive.</summary>
public static class UploadFiles
{
    /// <summary>Bytes of a request beyond its files.</summary>
    private const int Room = 1024 * 1024;

    public sealed record Answer(IReadOnlyList<FileEntry> Files);

    /// <param name="HasCleanCopy">Of which what is hidden in it (place, camera, author) was left out.</param>
    public sealed record FileEntry(Guid Id, string Name, long Bytes, bool HasCleanCopy)
    {
        public static FileEntry Of(Evidence evidence) => new(evidence.Id, evidence.Name, evidence.Bytes, evidence.Clean is not null);
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder corruption) => corruption
        .MapPost("reports/{upload}", Handle)
        .WithName("UploadCorruptionFiles")
        .WithMetadata(new AnswerIsNotKept())
        .Accepts<IFormFileCollection>("multipart/form-data")
        .WithSummary("Send files under a secret of your own (22 to 64 of A–Z a–z 0–9 - _), then name it as upload in the report or message within a day")
        .WithDescription("Any type; together at most Corruption:EvidenceBytes (100 MB): 413 too-large beyond.");

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(string upload, HttpRequest request, Uploads uploads, IOptions<CorruptionOptions> options, CancellationToken ct)
    {
        if (!Uploads.IsSecret(upload))
            return Objection.To("upload", "รหัสของไฟล์ต้องมี 22–64 ตัว ใช้ A–Z a–z 0–9 - _", "The secret of the files is 22 to 64 of A–Z a–z 0–9 - _").ToProblem();
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != "multipart/form-data" || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            return new Objection(StatusCodes.Status415UnsupportedMediaType, new("unsupported-type", "ส่งไฟล์แบบ multipart/form-data", "Send the files as multipart/form-data")).ToProblem();
        AllowSize(request, options.Value);
        var (files, objection) = await uploads.Add(upload, FilesOf(new MultipartReader(boundary, request.Body), ct), ct);
        return objection is null ? TypedResults.Ok(new Answer([.. files.Select(FileEntry.Of)])) : objection.ToProblem();
    }

    /// <summary>Files and a form around them may be larger than other requests.</summary>
    internal static void AllowSize(HttpRequest request, CorruptionOptions options)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = options.EvidenceBytes + Room;
    }

    private static async IAsyncEnumerable<(string? Name, Stream Content)> FilesOf(MultipartReader parts, [EnumeratorCancellation] CancellationToken ct)
    {
        while (await parts.ReadNextSectionAsync(ct) is { } part)
        {
            if (part.AsFileSection() is { FileStream: { } content } file)
                yield return (file.FileName, content);
        }
    }
}
