using ComplaintService.Data;
using Contracts;
using ServiceDefaults.Messaging;
using WebUi;
using static ComplaintService.Corruption.Figures.GetFigures;

namespace ComplaintService.Corruption.Figures;

/// <summary>
/// Tells the other services the figures after each half-year: once, whichever replica is first, and later if none ran on that day. Of a year of
/// which both halves were missed there is one event, which tells both. The event and the row that remembers it commit together.
/// </summary>
public sealed class FiguresRound(ComplaintDb db, Tallies tallies, IEvents events, TimeProvider clock)
{
    /// <returns>How many events were published.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var over = Period.Of(ThaiCalendar.DayInBangkok(clock.GetUtcNow())).Previous;
        if (await ToldPeriod.Last(db, ct) is not { } last)
        {
            await ToldPeriod.Remember(db, over, null, ct); // the service begins: what was before it is not its to tell
            return 0;
        }

        var told = 0;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        for (var period = last.Next; period <= over; period = period.Next)
        {
            var isNewestOfYear = period.Half == 2 || period == over;
            if (!await ToldPeriod.Remember(db, period, clock.GetUtcNow(), ct) || !isNewestOfYear)
                continue;
            events.Publish(EventOf(await GetFigures.Of(period.Year, tallies, clock, ct), period.Half));
            told++;
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return told;
    }

    private CorruptionStatisticsPublished EventOf(Answer figures, int upToHalf) => new()
    {
        FiscalYear = figures.FiscalYear.Year,
        UpToHalf = upToHalf,
        AsOf = figures.AsOf!.Value, // a half of it is over
        At = clock.GetUtcNow(),
        Received = figures.Received.Count,
        Waiting = figures.Waiting.Count,
        InProgress = figures.InProgress.Count,
        Done = figures.Done.Count,
        Halves =
        [
            .. figures.Halves.Where(half => half.Half <= upToHalf).Select(half => new CorruptionHalfYear
            {
                Half = half.Half, Received = half.Received.Count, Waiting = half.Waiting.Count, InProgress = half.InProgress.Count, Done = half.Done.Count,
            }),
        ],
    };
}
