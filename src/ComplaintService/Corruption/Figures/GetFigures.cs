using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Corruption.Figures;

/// <summary>Reports of a fiscal year in numbers, for everybody (ITA): up to the end of last month, and nothing that could point to one report.</summary>
public static class GetFigures
{
    /// <param name="Count">Null while withheld.</param>
    /// <param name="Withheld">There are one to four, or the half-year is not over and there may be none, or such a count could be computed from it.</param>
    public sealed record Figure(int? Count, bool Withheld);

    /// <param name="Half">1: October to March, 2: April to September.</param>
    public sealed record HalfYear(int Half, Figure Received, Figure Waiting, Figure InProgress, Figure Done);

    /// <param name="AsOf">The last day that is counted; null for a year of which no month is over yet.</param>
    public sealed record Answer(FiscalYear FiscalYear, DateOnly? AsOf, Figure Received, Figure Waiting, Figure InProgress, Figure Done, IReadOnlyList<HalfYear> Halves);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder corruption) => corruption
        .MapGet("statistics/{fiscalYear}", Handle)
        .WithName("GetCorruptionFigures")
        .WithSummary("Corruption reports of a fiscal year by state; counts of one to four are withheld, and what they could be computed from");

    public static async Task<Ok<Answer>> Handle(FiscalYear fiscalYear, Tallies tallies, TimeProvider clock, CancellationToken ct) =>
        TypedResults.Ok(await Of(fiscalYear, tallies, clock, ct));

    /// <summary>The same for the page, the open data and the event.</summary>
    public static async Task<Answer> Of(FiscalYear year, Tallies tallies, TimeProvider clock, CancellationToken ct)
    {
        var lastTold = Counts.FirstOf(ThaiCalendar.DayInBangkok(clock.GetUtcNow())).AddDays(-1);
        var hasBegun = year.FirstDay <= lastTold;
        bool IsSettled(Period period) => hasBegun && (period.LastDay <= lastTold || period.FirstDay > lastTold); // in one still to come there is none
        Period first = new(year, 1), second = new(year, 2);
        var told = new ToldYear(await tallies.Told(first, ct), await tallies.Told(second, ct), IsSettled(first), IsSettled(second));
        return new(
            year, !hasBegun ? null : year.LastDay <= lastTold ? year.LastDay : lastTold,
            told.Received, told.Of(standing => standing.Received), told.Of(standing => standing.InProgress), told.Of(standing => standing.Done), [told.Half(1), told.Half(2)]);
    }
}
