using Microsoft.EntityFrameworkCore;
using OpenTelemetry;
using PlanService.Data;
using WebUi;

namespace PlanService.Ita;

/// <summary>
/// One look after the other at the pages whose time has come. Whoever looks moves the time of the next look on first, in one statement that
/// skips what somebody else holds: of two processes one looks, and if that one dies, the other does a few minutes later. No transaction is
/// open while a page is asked for.
/// </summary>
public sealed class ItaRound(PlanDb db, PageVisit visit, TimeProvider clock)
{
    /// <summary>Longer than a look can take.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    /// <summary>A page that is broken is looked at again soon: it may have been the network, or somebody mends it.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    /// <summary>When nobody reads and nothing else runs.</summary>
    private static readonly TimeSpan Hour = TimeSpan.FromHours(3);

    /// <returns>How many pages were looked at.</returns>
    public async Task<int> Run(CancellationToken stopping)
    {
        var looked = 0;
        for (; !stopping.IsCancellationRequested && await Claim(stopping) is { } check; looked++)
        {
            if (await db.ItaItems.AsNoTracking().SingleOrDefaultAsync(item => item.Id == check.ItemId, stopping) is { Address: { } address } item)
                await Write(check, await visit.Look(address, item.PageYear, item.Content, stopping), stopping);
        }

        return looked;
    }

    private async Task<ItaCheck?> Claim(CancellationToken ct)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // a look every minute is nobody's trace
        var now = clock.GetUtcNow();
        var claimed = await db.ItaChecks.FromSql(
            $"""
            update ita_checks set next_at = {now + Lease}
            where item_id = (select item_id from ita_checks where next_at <= {now} order by next_at limit 1 for update skip locked)
            returning *
            """).AsNoTracking().ToListAsync(ct);
        return claimed is [var check] ? check : null;
    }

    /// <summary>Unless the item got another address, or another look was ordered, meanwhile.</summary>
    private Task<int> Write(ItaCheck check, PageVisit.Seen seen, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? broken = seen.Outcome is ItaOutcome.Good ? null : check.BrokenSince ?? now;
        var next = broken is null ? ThaiCalendar.StartOf(ThaiCalendar.DayInBangkok(now - Hour).AddDays(1)) + Hour : now + Soon;
        return db.ItaChecks.Where(row => row.ItemId == check.ItemId && row.NextAt == check.NextAt).ExecuteUpdateAsync(change => change
            .SetProperty(row => row.NextAt, next).SetProperty(row => row.CheckedAt, now).SetProperty(row => row.Outcome, seen.Outcome)
            .SetProperty(row => row.Status, seen.Status).SetProperty(row => row.Shown, seen.Shown).SetProperty(row => row.BrokenSince, broken), ct);
    }
}
