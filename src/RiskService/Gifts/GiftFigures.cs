using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.StaffCounts;
using ServiceDefaults.Values;

namespace RiskService.Gifts;

/// <summary>What the plan's project 2-04 measures.</summary>
public static class GiftFigures
{
    /// <summary>Whether the policy of the year was announced: มีประกาศใช้ No Gift Policy จำนวน 1 ฉบับ.</summary>
    public static Task<bool> AnnouncedIn(RiskDb db, FiscalYear year, CancellationToken ct) => db.Announcements.AnyAsync(policy => policy.FiscalYear == year, ct);

    /// <summary>Of the staff, how many percent acknowledged the policy; null until it is announced and each division has said how many people it has.</summary>
    public static async Task<decimal?> AcknowledgedPercent(RiskDb db, FiscalYear year, CancellationToken ct) => Percent(await Divisions(db, year, ct));

    /// <summary>Of the gifts whose report was asked for and is made or due, how many percent were reported in time; null for none.</summary>
    public static async Task<decimal?> ReportedInTimePercent(RiskDb db, FiscalYear year, DateOnly today, CancellationToken ct)
    {
        var due = await db.Gifts.AsNoTracking().Where(gift => gift.FiscalYear == year && gift.ReportDueOn != null && (gift.ReportedOn != null || gift.ReportDueOn < today))
            .Select(gift => gift.ReportedOn != null && gift.ReportedOn <= gift.ReportDueOn).ToListAsync(ct);
        return due.Count == 0 ? null : decimal.Round(due.Count(inTime => inTime) * 100m / due.Count, 2);
    }

    /// <summary>How far each division is.</summary>
    internal static async Task<IReadOnlyList<UnitAcknowledged>> Divisions(RiskDb db, FiscalYear year, CancellationToken ct)
    {
        var staff = await db.StaffCounts.AsNoTracking().Where(row => row.FiscalYear == year).ToDictionaryAsync(row => row.Division, ct);
        var clicked = await db.Acknowledged(year).GroupBy(row => row.Division).Select(rows => new { rows.Key, Count = rows.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        return [.. Units.All.Select(unit => new UnitAcknowledged(
            unit, staff.GetValueOrDefault(unit)?.Staff, clicked.GetValueOrDefault(unit), staff.GetValueOrDefault(unit)?.OnPaper ?? 0, staff.GetValueOrDefault(unit)?.RowVersion ?? 0))];
    }

    internal static decimal? Percent(IReadOnlyList<UnitAcknowledged> units) =>
        units.All(unit => unit.Staff is not null) && units.Sum(unit => unit.Staff!.Value) is > 0 and var all ? decimal.Round(units.Sum(unit => unit.Acknowledged) * 100m / all, 2) : null;
}

/// <summary>Who acknowledged the policy in a division.</summary>
/// <param name="Staff">Null until its head has said it.</param>
/// <param name="Here">With a click.</param>
/// <param name="OnPaper">By signing a list.</param>
public sealed record UnitAcknowledged(string Division, int? Staff, int Here, int OnPaper, uint Version)
{
    /// <summary>Never more than there are.</summary>
    public int Acknowledged => Math.Min(Here + OnPaper, Staff ?? int.MaxValue);

    /// <summary>How many have not; null while nobody has said how many there are.</summary>
    public int? Open => Staff - Acknowledged;
    public decimal? Percent => Staff is > 0 ? decimal.Round(Acknowledged * 100m / Staff.Value, 2) : null;
}
