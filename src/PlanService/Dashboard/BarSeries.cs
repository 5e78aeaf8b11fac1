namespace PlanService.Dashboard;

/// <summary>One colour of the bars, and one column of the table beneath.</summary>
/// <param name="Class">Of the style sheet: <c>f-done</c>, <c>f-spent</c> …</param>
public sealed record BarSeries(string Name, string Class, Func<DashboardTotals, decimal> Of);
