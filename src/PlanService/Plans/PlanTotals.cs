using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using ServiceDefaults.Values;

namespace PlanService.Plans;

/// <summary>A plan's money in baht, added up from its projects; years and dimensions without any stand with 0.</summary>
public sealed record PlanTotals
{
    public required IReadOnlyDictionary<string, decimal> ByYear { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> ByDimension { get; init; }
    public required decimal Grand { get; init; }

    /// <summary>What the document itself says; null where it says nothing or no number.</summary>
    public required Written AsWritten { get; init; }

    /// <summary>Totals as the document states them.</summary>
    public sealed record Written(
        IReadOnlyDictionary<string, decimal?> ByYear, IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal?>> ByDimension);

    public static async Task<PlanTotals> Of(Plan plan, PlanDb db, CancellationToken ct)
    {
        var sums = await db.Projects.Where(project => project.PlanId == plan.Id)
            .SelectMany(project => project.Budgets, (project, budget) => new { project.Dimension, budget.FiscalYear, budget.Baht })
            .GroupBy(row => new { row.Dimension, row.FiscalYear })
            .Select(group => new Sum(group.Key.Dimension, group.Key.FiscalYear, group.Sum(row => row.Baht ?? 0)))
            .ToListAsync(ct);
        var dimensions = plan.Dimensions.Select(dimension => dimension.Code).Union(sums.Select(sum => sum.Dimension)).ToList();
        return new()
        {
            ByYear = Years(plan, year => sums.Where(sum => sum.Year.Year == year).Sum(sum => sum.Baht)),
            ByDimension = dimensions.ToDictionary(code => code, IReadOnlyDictionary<string, decimal> (code) =>
                Years(plan, year => sums.Where(sum => sum.Dimension == code && sum.Year.Year == year).Sum(sum => sum.Baht))),
            Grand = sums.Sum(sum => sum.Baht),
            AsWritten = new(
                Years(plan, year => WrittenOf(plan.WrittenTotals, year)),
                plan.Dimensions.ToDictionary(dimension => dimension.Code, IReadOnlyDictionary<string, decimal?> (dimension) => Years(plan, year => WrittenOf(dimension.Subtotals, year)))),
        };
    }

    private static decimal? WrittenOf(IEnumerable<WrittenTotal> totals, int year) => totals.FirstOrDefault(total => total.FiscalYear == year)?.Baht;

    private static Dictionary<string, T> Years<T>(Plan plan, Func<int, T> value) =>
        plan.FiscalYears.ToDictionary(year => year.ToString(CultureInfo.InvariantCulture), value);

    private sealed record Sum(string Dimension, FiscalYear Year, decimal Baht);
}
