using System.Text.Json;
using ComplaintService.Corruption.Cases;
using ComplaintService.Corruption.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Corruption.Figures;

/// <summary>Keeps the figures in the transaction of the change that they count. A row that two change at once is decided again by whoever calls.</summary>
public sealed class Tallies(CorruptionDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("corruption-tally");

    private DateOnly Today => ThaiCalendar.DayInBangkok(clock.GetUtcNow());

    /// <summary>With the next SaveChangesAsync.</summary>
    /// <param name="from">Null for a report that comes.</param>
    /// <param name="to">Null for one that is no longer counted.</param>
    public async Task Move(DateOnly receivedOn, Stage? from, Stage? to, CancellationToken ct)
    {
        if (from == to)
            return;
        var (year, half) = Period.Of(receivedOn);
        if (await db.Tallies.SingleOrDefaultAsync(row => row.FiscalYear == year && row.Half == half, ct) is { } known)
            known.Sealed = Seal(Open(known).Move(from, to, Today));
        else
            db.Add(new Tally { FiscalYear = year, Half = half, Sealed = Seal(Fresh.Move(from, to, Today)) });
    }

    /// <summary>What may be told of a half-year today.</summary>
    public async Task<Standing> Told(Period period, CancellationToken ct) =>
        await db.Tallies.AsNoTracking().SingleOrDefaultAsync(row => row.FiscalYear == period.Year && row.Half == period.Half, ct) is { } tally ? Open(tally).Told(Today) : Standing.None;

    /// <summary>The first year of which something was counted; null when nothing ever was.</summary>
    public async Task<FiscalYear?> FirstYear(CancellationToken ct) =>
        await db.Tallies.AsNoTracking().OrderBy(row => row.FiscalYear).Select(row => (FiscalYear?)row.FiscalYear).FirstOrDefaultAsync(ct);

    private static Counts Fresh => new(Standing.None, Standing.None, DateOnly.MinValue);

    private Counts Open(Tally tally) => JsonSerializer.Deserialize<Counts>(_protector.Unprotect(tally.Sealed))!;

    private byte[] Seal(Counts counts) => _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(counts));
}
