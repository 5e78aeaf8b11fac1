using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using ServiceDefaults.Problems;
using ServiceDefaults.Values;

namespace PlanService.Ita;

/// <summary>An item with what the last look found.</summary>
/// <param name="Check">Null where there is no address to look at.</param>
public sealed record ItaRow(ItaItem Item, ItaCheck? Check)
{
    /// <summary>Somebody asked for a look, or wrote another address, and nobody has looked since.</summary>
    public bool IsWaiting(DateTimeOffset now) => Check is { } check && (check.CheckedAt is null || check.NextAt <= now);
}

/// <summary>How the verbs and pages find items.</summary>
internal static class ItaQueries
{
    /// <summary>By their numbers, as the list of the year counts them; then those that have none yet.</summary>
    public static async Task<List<ItaRow>> ItaRows(this PlanDb db, FiscalYear year, CancellationToken ct)
    {
        var rows = await db.ItaItems.AsNoTracking().Where(item => item.FiscalYear == year)
            .LeftJoin(db.ItaChecks.AsNoTracking(), item => item.Id, check => check.ItemId, (item, check) => new { item, check }).ToListAsync(ct);
        return
        [
            .. rows.Select(row => new ItaRow(row.item, row.check))
                .OrderBy(row => row.Item.Code is null).ThenBy(row => row.Item.Code is { } code ? code.TrimEnd("0123456789".ToCharArray()) : "", StringComparer.Ordinal)
                .ThenBy(row => NumberOf(row.Item.Code)).ThenBy(row => row.Item.Position),
        ];
    }

    /// <summary>By its name or its number, whatever their case.</summary>
    public static Task<ItaItem?> FindItaItem(this PlanDb db, FiscalYear year, string word, CancellationToken ct)
    {
        var (key, code) = (word.ToLowerInvariant(), ItaEntry.ReadCode(word));
        return db.ItaItems.SingleOrDefaultAsync(item => item.FiscalYear == year && (item.Key == key || item.Code == code), ct);
    }

    /// <summary>Another address, another look; none, none. Comes before the save that it belongs to.</summary>
    public static async Task LookAgain(this PlanDb db, ItaItem item, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.ItaChecks.SingleOrDefaultAsync(check => check.ItemId == item.Id, ct) is { } before)
            db.Remove(before);
        if (item.Target is not null)
            await db.ItaChecks.AddAsync(ItaCheck.DueNow(item.Id, now), ct);
    }

    public static Refusal CodeTaken(string code) => new("code-taken", $"รหัส {code} เป็นของรายการอื่นในปีนี้แล้ว", $"Another item of this year has the code {code}");

    private static int NumberOf(string? code) =>
        code is null ? 0 : int.Parse(code.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()), System.Globalization.CultureInfo.InvariantCulture);
}
