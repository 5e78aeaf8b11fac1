using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.Gifts;

/// <summary>A gift in a list.</summary>
/// <param name="Overdue">Its report was due and was not made.</param>
public sealed record GiftLine(
    Guid Id, FiscalYear FiscalYear, int No, string Division, string RecordedBy, OfferedTo OfferedTo, GiverType GiverType, string Giver, string What, decimal Value, DateOnly On,
    GiftOutcome Outcome, bool Flagged, DateOnly? ReportDueOn, DateOnly? ReportedOn, bool Overdue, GiftDecision? Decision)
{
    internal static GiftLine Of(Gift gift, DateOnly today) => new(
        gift.Id, gift.FiscalYear, gift.No, gift.Division, gift.RecordedByName, gift.OfferedTo, gift.GiverType, gift.Giver, gift.What, gift.Value, gift.On,
        gift.Outcome, gift.ReportDueOn is not null, gift.ReportDueOn, gift.ReportedOn, gift.IsOverdue(today), gift.Decision);
}

/// <summary>A gift with all that is known of it.</summary>
/// <param name="Decision">Null until it is decided on.</param>
/// <param name="MayCorrect">The reader recorded it, and it is not decided on.</param>
/// <param name="MayDecide">The reader may decide on it now.</param>
public sealed record GiftView(
    Guid Id, FiscalYear FiscalYear, int No, string Division, string RecordedBy, DateTimeOffset RecordedAt, bool IsOfExecutive, GiftContent Content,
    bool Flagged, DateOnly? ReportDueOn, DateOnly? ReportedOn, bool Overdue, GiftDecisionView? Decision,
    IReadOnlyList<GiftFileView> Files, IReadOnlyList<GiftCorrection> Corrections, bool MayCorrect, bool MayReport, bool MayDecide)
{
    internal static async Task<GiftView> Of(Gift gift, RiskDb db, Actor actor, DateOnly today, CancellationToken ct) => new(
        gift.Id, gift.FiscalYear, gift.No, gift.Division, gift.RecordedByName, gift.RecordedAt, gift.IsOfExecutive, gift.Content,
        gift.ReportDueOn is not null, gift.ReportDueOn, gift.ReportedOn, gift.IsOverdue(today),
        gift.Decision is { } decision ? new(decision, gift.Authority!.Value, gift.Letter, gift.DecisionReason!, gift.DecidedOn!.Value, gift.DecidedByName!) : null,
        await db.GiftFiles.AsNoTracking().Where(row => row.GiftId == gift.Id).OrderBy(row => row.AddedAt).Select(row => new GiftFileView(row.Id, row.File.FileName, row.File.ContentType, row.File.Length)).ToListAsync(ct),
        gift.Corrections, gift.AgainstCorrection(actor) is null, gift.RecordedById == actor.Id && gift.IsReceived && gift.ReportedOn is null, gift.AgainstDecision(actor) is null);
}

/// <param name="Letter">Of the council's chairman or the district officer.</param>
public sealed record GiftDecisionView(GiftDecision Decision, DecidingAuthority Authority, string? Letter, string Reason, DateOnly On, string RecordedBy);

/// <param name="Length">Bytes.</param>
public sealed record GiftFileView(Guid Id, string Name, string ContentType, long Length);
