using System.ComponentModel.DataAnnotations;
using ComplaintService.Corruption.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Idempotency;

namespace ComplaintService.Corruption.Inbox;

/// <summary>What whoever has the receipt reads: the messages, and how far it is in words that name nobody.</summary>
public static class OpenInbox
{
    public sealed record Request([Required, StringLength(100)] string Receipt);

    /// <param name="From">reporter or officer.</param>
    public sealed record Message(Party From, DateTimeOffset At, string Text);

    /// <param name="At">When it was reached.</param>
    public sealed record Step(Progress Progress, DateTimeOffset At);

    /// <param name="ReadAt">When an officer first opened it; null until then.</param>
    /// <param name="Closed">Nothing can be added any more.</param>
    public sealed record Answer(
        Progress Status, DateOnly ReceivedOn, DateTimeOffset? ReadAt, string Subject, IReadOnlyList<Message> Messages, IReadOnlyList<Step> Progress, IReadOnlyList<UploadFiles.FileEntry> Evidence, bool Closed);

    public enum Party
    {
        Reporter,
        Officer,
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder corruption) => corruption
        .MapPost("inbox", Handle)
        .WithName(nameof(OpenInbox))
        .WithMetadata(new AnswerIsNotKept())
        .WithSummary("Read what became of a report, by its receipt")
        .WithDescription("404 for a receipt that is none, after the same time as for one that is; 429 slow-down when very many are tried.");

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(Request request, InboxDesk desk, CancellationToken ct)
    {
        var (pass, objection) = await desk.Enter(request.Receipt, ct);
        return objection is not null ? objection.ToProblem()
            : await desk.Read(pass!, ct) is var (report, story) ? TypedResults.Ok(Of(report, story))
            : WebUi.Objection.NotFound.ToProblem();
    }

    public static Answer Of(SealedReport report, Story story) => new(
        story.Progress, report.ReceivedOn, story.Entries.Where(entry => entry.Kind is EntryKind.Opened).Select(entry => (DateTimeOffset?)entry.At).FirstOrDefault(), story.Report.Subject,
        [.. story.Entries.Where(entry => entry.Kind is EntryKind.FromReporter or EntryKind.FromOfficer or EntryKind.Identity or EntryKind.Evidence)
            .Select(entry => new Message(entry.Kind is EntryKind.FromOfficer ? Party.Officer : Party.Reporter, entry.At, entry.Text ?? ""))],
        [.. story.Entries.Where(entry => entry.Kind is EntryKind.Received or EntryKind.Progress)
            .Select(entry => new Step(ServiceDefaults.Values.Words.Read<Progress>(entry.Text) ?? Reports.Progress.Received, entry.At))],
        [.. story.Evidence.Select(UploadFiles.FileEntry.Of)], story.Progress is Reports.Progress.Closed);
}
