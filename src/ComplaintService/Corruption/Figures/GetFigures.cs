using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Corruption.Figures;

/// <summary>Reports of a fiscal year in numbers, for everybody (ITA): up to the end of last month, and nothing that could point to one report.</summary>
public static class GetFigures
{
    /// <summary>Fewer are withheld.</summary>
    public const int Least = 5;

    /// <param name="Count">Null while withheld.</param>
    /// <param name="Withheld">There are one to four, or the time is not over and there may be none.</param>
    public sealed record Figure(int? Count, bool Withheld);

    /// <param name="Half">1: October to March, 2: April to September.</param>
    public sealed record HalfYear(int Half, Figure Received, Figure Waiting, Figure InProgress, Figure Done);

    /// <param name="AsOf">The last day that is counted; null for a year still to come.</param>
    public sealed record Answer(FiscalYear FiscalYear, DateOnly? AsOf, Figure Received, Figure Waiting, Figure InProgress, Figure Done, IReadOnlyList<HalfYear> Halves);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder corruption) => corruption
        .MapGet("statistics/{fiscalYear}", Handle)
        .WithName("GetCorruptionFigures")
        .WithSummary("Corruption reports of a fiscal year by state; counts of one to four are withheld");

    public static async Task<Ok<Answer>> Handle(FiscalYear fiscalYear, Tallies tallies, TimeProvider clock, CancellationToken ct) =>
        TypedResults.Ok(await Of(fiscalYear, tallies, clock, ct));

    /// <summary>The same for the page and for the event.</summary>
    public static async Task<Answer> Of(FiscalYear year, Tallies tallies, TimeProvider clock, CancellationToken ct)
    {
        var today = ThaiCalendar.DayInBangkok(clock.GetUtcNow());
        var lastTold = Counts.FirstOf(today).AddDays(-1);
        var (first, second) = (await tallies.Told(year, 1, ct), await tallies.Told(year, 2, ct));
        var all = new Standing(first.Received + second.Received, first.InProgress + second.InProgress, first.Done + second.Done);
        var isOver = year.LastDay <= lastTold;
        // A half's figures would give the other's away through the year's: where one of a pair is withheld, so are both.
        HalfYear[] halves = [Of(1, first, second, year.FirstDay.AddMonths(6).AddDays(-1) <= lastTold), Of(2, second, first, isOver)];
        return new(
            year, year.FirstDay > lastTold ? null : isOver ? year.LastDay : lastTold,
            Shown(all.All, isOver), Shown(all.Received, isOver), Shown(all.InProgress, isOver), Shown(all.Done, isOver), halves);
    }

    private static HalfYear Of(int half, Standing own, Standing other, bool isOver)
    {
        Figure Pair(int mine, int theirs) => IsSmall(theirs) ? Shown(mine, isOver) with { Count = null, Withheld = true } : Shown(mine, isOver);
        return new(half, Pair(own.All, other.All), Pair(own.Received, other.Received), Pair(own.InProgress, other.InProgress), Pair(own.Done, other.Done));
    }

    private static bool IsSmall(int count) => count is > 0 and < Least;

    private static Figure Shown(int count, bool isOver) => IsSmall(count) || (count == 0 && !isOver) ? new(null, true) : new(count, false);
}
