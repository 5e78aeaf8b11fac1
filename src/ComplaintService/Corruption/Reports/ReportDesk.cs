using ComplaintService.Corruption.Cases;
using ComplaintService.Corruption.Data;
using ComplaintService.Corruption.Figures;
using ComplaintService.Corruption.Officers;
using ComplaintService.Corruption.Sealing;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using WebUi;

namespace ComplaintService.Corruption.Reports;

/// <summary>Where a report comes in, by the API or by the form: decides who may read it, seals it, counts it. Nobody's address or name is known here.</summary>
public sealed class ReportDesk(CorruptionDb db, Stretcher stretcher, EvidenceStore store, Uploads uploads, Tallies tallies, TimeProvider clock)
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <param name="upload">Secret of the files that were sent before; null for none.</param>
    /// <returns>The receipt, which is told once.</returns>
    public async Task<(Receipt? Receipt, Objection? Objection)> Receive(ReportText text, string? upload, CancellationToken ct)
    {
        var officers = await db.Officers.AsNoTracking().ToListAsync(ct);
        if (officers.Count == 0)
            return (null, ReportRefusals.Closed);
        List<OfficerKey> entitled = [.. officers.Where(officer => !Conflict.Is(officer, text.Accused))];
        if (entitled.Count == 0)
            return (null, ReportRefusals.NobodyEntitled);
        if (!await store.HasRoom(ct))
            return (null, ReportRefusals.NoRoom);

        var (installation, receipt) = (await Installation.Of(db, stretcher.Cost, ct), Receipt.New());
        if (await stretcher.Stretch(receipt.Digits, installation.Salt, installation.Cost, ct) is not { } stretched)
            return (null, ReportRefusals.Busy);
        var objection = await db.RetryWhenOvertaken(() => Save(text, upload, entitled, officers.Count, installation, ReceiptKeys.From(stretched), ct), ct);
        return objection is null ? (receipt, null) : (null, objection);
    }

    private async Task<Objection?> Save(ReportText text, string? upload, List<OfficerKey> entitled, int officers, Installation installation, ReceiptKeys receipt, CancellationToken ct)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        var story = new Story { Report = text };
        story.Tell(EntryKind.Received, Now);
        if (upload is not null)
        {
            if (await uploads.Take(upload, ct) is not { } evidence)
                return ReportRefusals.NoUpload;
            story.Evidence.AddRange(evidence);
        }

        var file = CaseFile.New(text.Accused, text.HeadInvolved is HeadInvolved.Yes, entitled, installation.SetInForce);
        var report = SealedReport.New(
            ThaiCalendar.DayInBangkok(Now), receipt, CaseKeys.New(), [.. entitled.Select(officer => officer.PublicKey)], installation.Papers, officers, story, file);
        db.Add(report);
        await tallies.Move(report.ReceivedOn, null, Stage.Received, ct);
        await db.SaveChangesAsync(ct);
        if (transaction is not null)
            await transaction.CommitAsync(ct);
        return null;
    }
}
