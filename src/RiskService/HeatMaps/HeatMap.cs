using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Register;
using RiskService.Settings;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.HeatMaps;

/// <summary>The open risks of a year that the reader may see, by likelihood and impact.</summary>
/// <param name="Cells">All 25: the highest impact first, within it the lowest likelihood first.</param>
/// <param name="Levels">How many of each level, as each was judged.</param>
/// <param name="AboveAppetite">How many need treatment or an acceptance.</param>
/// <param name="SinceYearBefore">What moved against the register of the year before.</param>
/// <param name="SinceDay">What moved since the day that was asked for.</param>
public sealed record HeatMap(
    FiscalYear FiscalYear, string? Division, string? Kind, int Total, IReadOnlyList<HeatMap.Cell> Cells, IReadOnlyDictionary<string, int> Levels, int Appetite, int AboveAppetite,
    MoneyExposed Exposed, Movement SinceYearBefore, DateOnly? Since, Movement? SinceDay)
{
    /// <param name="Level">Of its score, by the settings in force.</param>
    public sealed record Cell(int Likelihood, int Impact, int Count, RiskLevel Level)
    {
        public int Score => Likelihood * Impact;
    }

    public Cell At(int likelihood, int impact) => Cells[((RiskScales.Steps - impact) * RiskScales.Steps) + likelihood - 1];

    public static async Task<HeatMap> Of(RiskDb db, FiscalYear year, HeatMapFilter filter, Actor actor, CancellationToken ct)
    {
        var scales = (await db.SettingsOf(year, ct)).Scales;
        var open = filter.Of(db.Risks.VisibleTo(actor)).Where(risk => risk.FiscalYear == year && risk.ClosedAt == null);
        var counts = await open.GroupBy(risk => new { risk.Likelihood, risk.Impact, risk.Level })
            .Select(group => new { group.Key.Likelihood, group.Key.Impact, group.Key.Level, Count = group.Count() }).ToListAsync(ct);
        var cells = Enumerable.Range(1, RiskScales.Steps).Reverse().SelectMany(impact => Enumerable.Range(1, RiskScales.Steps).Select(likelihood => new Cell(
            likelihood, impact, counts.Where(one => one.Likelihood == likelihood && one.Impact == impact).Sum(one => one.Count), scales.LevelOf(likelihood * impact))));
        var moves = new Moves(db, year, filter, actor);
        return new(
            year, filter.Division, filter.Kind, counts.Sum(one => one.Count), [.. cells],
            Enum.GetValues<RiskLevel>().ToDictionary(level => Words.Of(level), level => counts.Where(one => one.Level == level).Sum(one => one.Count)),
            scales.Appetite, counts.Where(one => one.Likelihood * one.Impact > scales.Appetite).Sum(one => one.Count),
            await MoneyExposed.Of(db, open, year, ct), await moves.Count(null, ct), filter.Since, filter.Since is { } since ? await moves.Count(since, ct) : null);
    }
}

/// <summary>Money of the plan that the risks touch: the year's budgets of the projects that they name, each project once.</summary>
/// <param name="Amount">Baht.</param>
/// <param name="Projects">How many projects they name.</param>
/// <param name="WithoutBudget">Those of them to which the plan gives no money in this year, or which it does not have.</param>
public sealed record MoneyExposed(decimal Amount, int Projects, int WithoutBudget)
{
    public static async Task<MoneyExposed> Of(RiskDb db, IQueryable<Risk> risks, FiscalYear year, CancellationToken ct)
    {
        var codes = await risks.Where(risk => risk.ProjectCode != null).Select(risk => risk.ProjectCode!).Distinct().ToListAsync(ct);
        var budgets = (await db.PlanProjects.AsNoTracking().Where(project => codes.Contains(project.Code) && project.FiscalYears.Contains(year.Year)).ToListAsync(ct))
            .DistinctBy(project => project.Code).Select(project => project.Budgets.GetValueOrDefault(year.Year)).Where(budget => budget > 0).ToList();
        return new(budgets.Sum(), codes.Count, codes.Count - budgets.Count);
    }
}
