using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using PlanService.Progress;
using PlanService.Projects;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Dashboard;

/// <summary>How a fiscal year of the plan stands: for the executive, and without names for the public.</summary>
/// <param name="Plan">Null when the reader may see none of this year: then everything is 0.</param>
/// <param name="ByDivision">A project of several divisions counts under the one that leads it; those of every division are a row of their own.</param>
/// <param name="LateItems">At most <see cref="MostLateItems"/>.</param>
/// <param name="Withdrawn">Projects that are no longer in the plan and whose money is part of the totals.</param>
public sealed record YearDashboard(
    FiscalYear FiscalYear, Plan? Plan, DashboardTotals Totals, IReadOnlyList<DashboardPart> ByDimension, IReadOnlyList<DashboardPart> ByDivision,
    IReadOnlyList<LateItem> LateItems, IReadOnlyList<WithdrawnItem> Withdrawn)
{
    /// <summary>The rest is a click away, in the list of projects.</summary>
    public const int MostLateItems = 20;

    public static async Task<YearDashboard> Read(PlanDb db, FiscalYear year, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindVisible(null, year, actor, ct) is not { } plan || !plan.FiscalYears.Contains(year.Year))
            return new(year, null, DashboardTotals.None, [], [], [], []);
        var today = ThaiCalendar.DayInBangkok(clock.GetUtcNow());
        var withdrawn = await DashboardQuery.Withdrawn(db, plan, year).ToListAsync(ct);
        List<DashboardQuery.Group> groups = [.. await DashboardQuery.Groups(db, plan, year, today, ct), .. withdrawn.Select(DashboardQuery.OfWithdrawn)];
        var late = await DashboardQuery.Late(db, plan, year, today).Take(MostLateItems).ToListAsync(ct);
        return new(
            year, plan, DashboardTotals.Of(groups.Select(group => group.Totals)), ByDimensionOf(plan, groups), await ByDivisionOf(db, plan, groups, ct),
            [.. late.Select(row => Late(row, today))],
            [.. withdrawn.Select(row => new WithdrawnItem(row.Project.Code, row.Project.Name, row.Project.WithdrawnReason, row.Year.Spent, row.Year.Reserved))]);
    }

    private static List<DashboardPart> ByDimensionOf(Plan plan, List<DashboardQuery.Group> groups)
    {
        var names = plan.Dimensions.ToDictionary(dimension => dimension.Code, dimension => dimension.Name);
        return [.. names.Keys.Union(groups.Select(group => group.Dimension)).Select(code => new DashboardPart(
            code, names.GetValueOrDefault(code, ""), DashboardTotals.Of(groups.Where(group => group.Dimension == code).Select(group => group.Totals))))];
    }

    /// <summary>In the order of the plan, then every division together, then what names none.</summary>
    private static async Task<List<DashboardPart>> ByDivisionOf(PlanDb db, Plan plan, List<DashboardQuery.Group> groups, CancellationToken ct)
    {
        var leads = groups.GroupBy(group => group.Lead)
            .Select(lead => (Code: lead.Key, First: lead.Min(group => group.First), Totals: DashboardTotals.Of(lead.Select(group => group.Totals)))).ToList();
        var firsts = leads.Select(lead => lead.First).ToList();
        var named = await db.Projects.IgnoreQueryFilters().Where(project => project.PlanId == plan.Id && firsts.Contains(project.Position))
            .Select(project => new { project.Position, project.Responsible }).ToDictionaryAsync(row => row.Position, row => row.Responsible, ct);
        return
        [
            .. leads.OrderBy(lead => lead.Code is null).ThenBy(lead => lead.Code == ProjectFilter.AllDivisions).ThenBy(lead => lead.First)
                .Select(lead => named[lead.First] is [var division, ..]
                    ? new DashboardPart(division.Code, division.Name, lead.Totals)
                    : new DashboardPart(null, Language.T("ไม่ได้ระบุส่วนราชการ", "No division named"), lead.Totals)),
        ];
    }

    private static LateItem Late(ProjectInYear row, DateOnly today)
    {
        var couldNot = row.Year.Declared is NaccStatus.CouldNot;
        var noTraining = !couldNot && row.Year.LacksTraining(today);
        var due = couldNot ? null : row.Year.NextDueOn < today ? row.Year.NextDueOn : noTraining ? row.Year.HalfYearEnd : null;
        var since = due ?? row.Year.FiscalYear.LastDay;
        return new(
            row.Project.Code, row.Project.Name, row.Project.Responsible is [var lead, ..] ? lead.Name : null, due,
            Math.Max(0, today.DayNumber - since.DayNumber), couldNot, row.Year.Obstacle, noTraining);
    }
}
