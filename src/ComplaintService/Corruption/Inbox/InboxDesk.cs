using ComplaintService.Corruption.Data;
using ComplaintService.Corruption.Reports;
using ComplaintService.Corruption.Sealing;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using WebUi;

namespace ComplaintService.Corruption.Inbox;

/// <summary>Where whoever has the receipt reads and writes. A receipt that is none costs the same work as one that is.</summary>
public sealed class InboxDesk(CorruptionDb db, Stretcher stretcher, Uploads uploads, IHttpContextAccessor http, TimeProvider clock)
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>What opens a report without its receipt being typed again: stands sealed in a form, and nowhere else.</summary>
    public sealed record Pass(Guid ReportId, byte[] StoryKey);

    /// <summary>404 when it is none, 429 when very many are being tried.</summary>
    public async Task<(Pass? Pass, Objection? Objection)> Enter(string? typed, CancellationToken ct)
    {
        var installation = await Installation.Of(db, stretcher.Cost, ct);
        // What is no receipt is stretched and looked up like one.
        var digits = Receipt.TryRead(typed, out var receipt) ? receipt.Value.Digits : new string('0', Receipt.Length);
        if (await stretcher.Stretch(digits, installation.Salt, installation.Cost, ct) is not { } stretched)
            return (null, ReportRefusals.Busy);
        var keys = ReceiptKeys.From(stretched);
        if (await db.Reports.AsNoTracking().SingleOrDefaultAsync(row => row.Lookup == keys.Lookup, ct) is { } report)
            return (new(report.Id, report.StoryKey(keys)), null);
        await Read(new(Guid.NewGuid(), []), ct); // what a receipt that is one costs besides
        http.HttpContext!.Response.OnCompleted(CountWrong); // after the answer, so that it is no longer under way than a good one's
        return (null, Objection.NotFound);
    }

    private Task CountWrong() => db.Database.ExecuteSqlAsync(
        $"insert into corruption.wrong_receipts as known (day, count) values ({ThaiCalendar.DayInBangkok(Now)}, 1) on conflict (day) do update set count = known.count + 1");

    /// <summary>Null when the report is no longer there.</summary>
    public async Task<(SealedReport Report, Story Story)?> Read(Pass pass, CancellationToken ct) =>
        await db.Reports.AsNoTracking().SingleOrDefaultAsync(row => row.Id == pass.ReportId, ct) is { } report ? (report, report.OpenStory(pass.StoryKey)) : null;

    /// <summary>Adds to the story. 404 when it is no longer there, 409 when it is closed or full.</summary>
    /// <param name="upload">Secret of files that were sent before; null for none.</param>
    public Task<Objection?> Write(Pass pass, EntryKind kind, string? text, string? upload, CancellationToken ct) => db.RetryWhenOvertaken(async () =>
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        if (await db.Reports.SingleOrDefaultAsync(row => row.Id == pass.ReportId, ct) is not { } report)
            return Objection.NotFound;
        var story = report.OpenStory(pass.StoryKey);
        if (story.Progress is Progress.Closed)
            return ReportRefusals.Over;
        if (story.IsFull)
            return ReportRefusals.Full;
        if (text is not null)
            story.Tell(kind, Now, text.Trim());
        if (upload is not null)
        {
            if (await uploads.Take(upload, ct) is not { } evidence)
                return ReportRefusals.NoUpload;
            story.Evidence.AddRange(evidence);
            story.Tell(EntryKind.Evidence, Now, string.Join(", ", evidence.Select(file => file.Name)));
        }

        report.Keep(story, pass.StoryKey);
        await db.SaveChangesAsync(ct);
        if (transaction is not null)
            await transaction.CommitAsync(ct);
        return (Objection?)null;
    }, ct);
}
