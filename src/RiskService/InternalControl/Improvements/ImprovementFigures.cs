using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Values;

namespace RiskService.InternalControl.Improvements;

/// <summary>How far the improvements of a report are.</summary>
/// <param name="Total">Without those that were withdrawn; with those carried over, which count as not carried out.</param>
/// <param name="Confirmed">Carried out, as the plan officer has seen.</param>
/// <param name="Reported">Done by their unit, still to be confirmed.</param>
/// <param name="Overdue">Open though their day is over.</param>
public sealed record ImprovementFigures(int Total, int Confirmed, int Reported, int Open, int Overdue)
{
    /// <summary>Percent that the plan wants carried out. Source: plan project 4-02.</summary>
    public const int Goal = 80;

    /// <summary>Confirmed of all, one decimal; null where there are none.</summary>
    public decimal? Percent => Total == 0 ? null : Math.Round(Confirmed * 100m / Total, 1, MidpointRounding.AwayFromZero);

    public bool ReachesGoal => Percent >= Goal;

    /// <summary>Of the improvements that the report of a fiscal year set.</summary>
    public static async Task<ImprovementFigures> Of(RiskDb db, FiscalYear year, DateOnly today, CancellationToken ct) =>
        Sum([.. (await ByUnit(db.Improvements, year, today, ct)).Values]);

    /// <summary>For the plan's indicator of a fiscal year: the improvements carried out in it are those that the report of the year before set.</summary>
    public static Task<ImprovementFigures> CarriedOutIn(RiskDb db, FiscalYear year, DateOnly today, CancellationToken ct) => Of(db, new(year.Year - 1), today, ct);

    /// <summary>The same for each unit that has some.</summary>
    /// <param name="improvements">Those that the reader may see.</param>
    public static async Task<IReadOnlyDictionary<string, ImprovementFigures>> ByUnit(IQueryable<Improvement> improvements, FiscalYear year, DateOnly today, CancellationToken ct)
    {
        var counted = await improvements.Where(one => one.FiscalYear == year && one.State != ImprovementState.Withdrawn)
            .GroupBy(one => new { one.Unit, one.State, IsOver = one.DueOn < today })
            .Select(same => new { same.Key.Unit, same.Key.State, same.Key.IsOver, Count = same.Count() }).ToListAsync(ct);
        return counted.GroupBy(row => row.Unit).OrderBy(unit => unit.Key, StringComparer.Ordinal).ToDictionary(unit => unit.Key, unit => new ImprovementFigures(
            unit.Sum(row => row.Count), unit.Where(row => row.State is ImprovementState.Confirmed).Sum(row => row.Count), unit.Where(row => row.State is ImprovementState.Done).Sum(row => row.Count),
            unit.Where(row => row.State is ImprovementState.Open).Sum(row => row.Count), unit.Where(row => row is { State: ImprovementState.Open, IsOver: true }).Sum(row => row.Count)));
    }

    public static ImprovementFigures Sum(IReadOnlyCollection<ImprovementFigures> parts) => new(
        parts.Sum(part => part.Total), parts.Sum(part => part.Confirmed), parts.Sum(part => part.Reported), parts.Sum(part => part.Open), parts.Sum(part => part.Overdue));
}
