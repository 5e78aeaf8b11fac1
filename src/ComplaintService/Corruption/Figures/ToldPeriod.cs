using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;

namespace ComplaintService.Corruption.Figures;

/// <summary>A half-year of which everybody has been told, or the one before the service began, of which nobody ever is.</summary>
public sealed class ToldPeriod
{
    public required FiscalYear FiscalYear { get; init; }
    public required int Half { get; init; }

    /// <summary>Null for the one before the service began.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>The newest; null on the very first day of the service.</summary>
    public static async Task<Period?> Last(ComplaintDb db, CancellationToken ct) =>
        await db.ToldPeriods.AsNoTracking().OrderByDescending(row => row.FiscalYear).ThenByDescending(row => row.Half).FirstOrDefaultAsync(ct) is { } last
            ? new(last.FiscalYear, last.Half)
            : null;

    /// <summary>The first half-year of the service; null on its very first day.</summary>
    public static async Task<Period?> FirstOfService(ComplaintDb db, CancellationToken ct) =>
        await db.ToldPeriods.AsNoTracking().OrderBy(row => row.FiscalYear).ThenBy(row => row.Half).FirstOrDefaultAsync(ct) is { } first
            ? new Period(first.FiscalYear, first.Half).Next
            : null;

    /// <summary>With the transaction that is open; whoever is second waits for the first.</summary>
    /// <returns>False when somebody else has said it.</returns>
    public static async Task<bool> Remember(ComplaintDb db, Period period, DateTimeOffset? at, CancellationToken ct) => await db.Database.ExecuteSqlAsync(
        $"insert into corruption_told_periods (fiscal_year, half, told_at) values ({period.Year.Year}, {period.Half}, {at}) on conflict do nothing", ct) == 1;
}
