using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Register;
using RiskService.Signals;
using RiskService.Wording;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Universe;

/// <summary>
/// What the register and the complaints say of a unit: points for <see cref="Factor.Risk"/>, and where they are from in words. A proposal:
/// the auditor takes it or writes another.
/// </summary>
/// <param name="Points">2 to 5 by the level of the highest risk, 1 without one; one more for a cluster of complaints.</param>
public sealed record RiskProposal(int Points, string Source)
{
    /// <summary>A year, as a unit is scored once a year.</summary>
    private const int ComplaintDays = 365;

    /// <param name="year">The year that is scored: its register counts, or the last one before it in which the division had risks.</param>
    public static async Task<RiskProposal> Of(RiskDb db, AuditUnit unit, FiscalYear year, DateOnly today, CancellationToken ct)
    {
        var (division, terms) = (unit.Division, await db.SignalTermsOf(today, ct));
        var newest = await db.Risks.AsNoTracking().Where(risk => risk.Division == division && risk.FiscalYear <= year).OrderByDescending(risk => risk.FiscalYear).Take(1).ToListAsync(ct);
        List<Risk> risks = [];
        if (newest is [{ FiscalYear: var register }])
            risks = await db.Risks.AsNoTracking().Where(risk => risk.FiscalYear == register && risk.Division == division && risk.ClosedAt == null).ToListAsync(ct);
        var own = risks.FindAll(risk => IsAbout(risk, unit));
        var highest = (own.Count > 0 ? own : risks).OrderByDescending(risk => risk.Score).ThenBy(risk => risk.Code, StringComparer.Ordinal).FirstOrDefault();
        var complaints = await Complaints(db, division, today, ct);
        var isCluster = complaints.Exists(one => one.Count >= terms.Complaints);
        List<string> said = [highest is null ? "ไม่มีความเสี่ยงที่เปิดอยู่ของส่วนราชการนี้ในทะเบียน" : Said(highest, own.Count > 0 ? "ของกระบวนงานนี้" : "ของส่วนราชการ", own.Count > 0 ? own.Count : risks.Count)];
        said.AddRange(complaints.Select(one => $"ร้องเรียนหมวด{one.Category} {one.Count} เรื่องในหนึ่งปี"));
        return new(Math.Min(UnitScore.MostPoints, (highest is null ? 1 : (int)highest.Level + 2) + (isCluster ? 1 : 0)), Short(said));
    }

    private static string Said(Risk highest, string whose, int count) =>
        $"ทะเบียนความเสี่ยงปี {highest.FiscalYear}: {highest.Code} ระดับ{ThaiWords.Of(highest.Level)} ({highest.Score} คะแนน) สูงสุดใน {count} ความเสี่ยง{whose}";

    /// <summary>The same process by its name, whoever wrote it: one of the two may say it with more words.</summary>
    private static bool IsAbout(Risk risk, AuditUnit unit)
    {
        var (one, other) = (Bare(risk.Content.Process), Bare(unit.Process));
        return one.Contains(other, StringComparison.OrdinalIgnoreCase) || other.Contains(one, StringComparison.OrdinalIgnoreCase);
    }

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>By category, as signals count them; fewer than they may count would point at single people.</summary>
    private static async Task<List<(string Category, int Count)>> Complaints(RiskDb db, string division, DateOnly today, CancellationToken ct)
    {
        var since = ThaiCalendar.StartOf(today.AddDays(-ComplaintDays));
        var counted = await db.ComplaintFacts.Where(fact => fact.Counts && fact.Division == division && fact.ReceivedAt >= since)
            .GroupBy(fact => fact.Category).Select(same => new { same.Key, Count = same.Count() }).Where(same => same.Count >= SignalTerms.FewestComplaints).ToListAsync(ct);
        return [.. counted.OrderByDescending(one => one.Count).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => (SignalWords.ThaiOf(one.Key), one.Count))];
    }

    /// <summary>As many of the sentences as a note holds.</summary>
    private static string Short(List<string> said)
    {
        while (said.Count > 1 && said.Sum(one => one.Length + 3) > UnitScore.LongestNote)
            said.RemoveAt(said.Count - 1);
        return string.Join(" · ", said);
    }
}
