using ComplaintService.Data;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Corruption.Figures;

/// <summary>The years of which figures are told: from the first one of the service to the present. Of others it would say “none” and know nothing.</summary>
public sealed class FigureYears(ComplaintDb db, Tallies tallies, TimeProvider clock)
{
    public FiscalYear Present => FiscalYear.Of(ThaiCalendar.DayInBangkok(clock.GetUtcNow()));

    /// <summary>The newest first.</summary>
    public async Task<List<FiscalYear>> All(CancellationToken ct)
    {
        var (service, counted) = ((await ToldPeriod.FirstOfService(db, ct))?.Year ?? Present, await tallies.FirstYear(ct) ?? Present);
        var first = Math.Min(Present.Year, Math.Min(service.Year, counted.Year));
        return [.. Enumerable.Range(first, Present.Year - first + 1).Reverse().Select(year => new FiscalYear(year))];
    }
}
