using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Corruption.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Idempotency;
using WebUi;

namespace ComplaintService.Corruption.Inbox;

/// <summary>What whoever has the receipt adds: words, files, and who they are, if they choose to say it.</summary>
public static class WriteToOfficers
{
    /// <param name="Upload">Secret of files that were sent before (<see cref="UploadFiles"/>); with it, the text may be left out.</param>
    public sealed record Request([Required, StringLength(100)] string Receipt, [TextLength(Story.LongestText, MinimumLength = 1)] string? Text, [StringLength(64)] string? Upload);

    /// <param name="Contact">How to be reached.</param>
    public sealed record IdentityRequest([Required, StringLength(100)] string Receipt, [Required, TextLength(200, MinimumLength = 2)] string Name, [StringLength(500)] string? Contact);

    public static void Map(IEndpointRouteBuilder corruption)
    {
        corruption.MapPost("inbox/messages", Handle).WithName(nameof(WriteToOfficers)).WithMetadata(new AnswerIsNotKept())
            .WithSummary("Write to the officers, or add files; 409 closed or full");
        corruption.MapPost("inbox/identity", HandleIdentity).WithName("SayWhoReports").WithMetadata(new AnswerIsNotKept())
            .WithSummary("Say later who reports: officers of the case alone can read it");
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(Request request, InboxDesk desk, CancellationToken ct)
    {
        if (request.Text is null && request.Upload is null)
            return Objection.To("text", "เขียนข้อความ หรือแนบไฟล์", "Write something, or add files").ToProblem();
        return await Write(request.Receipt, EntryKind.FromReporter, request.Text, request.Upload, desk, ct);
    }

    public static Task<Results<NoContent, ProblemHttpResult>> HandleIdentity(IdentityRequest request, InboxDesk desk, CancellationToken ct) =>
        Write(request.Receipt, EntryKind.Identity, TextOf(request.Name, request.Contact), null, desk, ct);

    /// <summary>The same for the page.</summary>
    public static string TextOf(string name, string? contact) => string.IsNullOrWhiteSpace(contact) ? name.Trim() : $"{name.Trim()} ({contact.Trim()})";

    private static async Task<Results<NoContent, ProblemHttpResult>> Write(string receipt, EntryKind kind, string? text, string? upload, InboxDesk desk, CancellationToken ct)
    {
        var (pass, objection) = await desk.Enter(receipt, ct);
        objection ??= await desk.Write(pass!, kind, text, upload, ct);
        return objection is null ? TypedResults.NoContent() : objection.ToProblem();
    }
}
