using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using PlanService.Progress;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Messaging;
using ServiceDefaults.Problems;
using ServiceDefaults.Values;

namespace PlanService.Spending;

/// <summary>Enters the ordinance's amounts of many projects at once, as a person does once a year from the ordinance book: all of them or none.</summary>
public static class SetOrdinances
{
    /// <param name="amounts">Baht by project code; what is not named, or as it was, stays.</param>
    /// <returns>What stands against it by project code; nothing was saved then.</returns>
    public static Task<Dictionary<string, Refusal>> Set(
        Plan plan, FiscalYear year, IReadOnlyDictionary<string, decimal> amounts, PlanDb db, IEvents events, TimeProvider clock, CancellationToken ct) =>
        db.RetryWhenOvertaken(async () =>
        {
            var codes = amounts.Keys.ToList();
            var projects = await db.Projects.AsNoTracking().Include(project => project.Budgets)
                .Where(project => project.PlanId == plan.Id && codes.Contains(project.Code)).ToDictionaryAsync(project => project.Code, ct);
            var years = await db.ProjectYears.Where(row => row.SeriesId == plan.SeriesId && row.FiscalYear == year && codes.Contains(row.Code))
                .OrderBy(row => row.Code).ToListAsync(ct);
            var refused = new Dictionary<string, Refusal>();
            foreach (var row in years.Where(row => row.Ordinance != amounts[row.Code] && projects.ContainsKey(row.Code)))
            {
                var work = new Work(plan, projects[row.Code], row);
                if ((await db.IsReported(work, ct) ? WorkRules.YearReported(work) : row.SetOrdinance(amounts[row.Code], row.OrdinanceReference)) is { } refusal)
                    refused.Add(row.Code, refusal);
                else
                    events.BudgetChanged(work, clock.GetUtcNow());
            }

            if (refused.Count == 0)
                await db.SaveChangesAsync(ct);
            return refused;
        }, ct);
}
