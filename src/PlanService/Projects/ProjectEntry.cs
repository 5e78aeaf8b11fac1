using System.ComponentModel.DataAnnotations;
using PlanService.Import;
using PlanService.Plans;
using ServiceDefaults.Values;

namespace PlanService.Projects;

/// <summary>A project in a form: lists as one item a line, the budgets of the plan's first five years.</summary>
public sealed class ProjectEntry
{
    public string? Mission { get; set; }

    [Required, StringLength(500, MinimumLength = 3)]
    public string? Name { get; set; }

    [Required(ErrorMessage = "เลือกประเภท|Choose a kind")]
    public ProjectKind? Kind { get; set; }

    [Required(ErrorMessage = "เลือกส่วนราชการอย่างน้อยหนึ่งแห่ง|Choose at least one division")]
    public string[]? Divisions { get; set; }
    public decimal? Year1 { get; set; }
    public decimal? Year2 { get; set; }
    public decimal? Year3 { get; set; }
    public decimal? Year4 { get; set; }
    public decimal? Year5 { get; set; }
    public string? Remark { get; set; }
    public string? Purposes { get; set; }
    public string? Steps { get; set; }
    public string? Outputs { get; set; }
    public string? Outcomes { get; set; }
    public string? Rationale { get; set; }

    [Required, StringLength(Plan.LongestReason, MinimumLength = Plan.ShortestReason)]
    public string? Reason { get; set; }

    internal static ProjectEntry Of(Project project, int[] years)
    {
        var entry = new ProjectEntry
        {
            Name = project.Name,
            Kind = project.Kind,
            Divisions = project.Divisions,
            Remark = project.Remark,
            Purposes = string.Join('\n', project.Purposes),
            Steps = string.Join('\n', project.Steps.Select(step => step.Text)),
            Outputs = string.Join('\n', project.Outputs.Select(indicator => indicator.Text)),
            Outcomes = string.Join('\n', project.Outcomes.Select(indicator => indicator.Text)),
            Rationale = project.Rationale,
        };
        decimal?[] baht = [.. Enumerable.Range(0, 5).Select(index => index < years.Length ? project.Budgets.Find(budget => budget.FiscalYear.Year == years[index])?.Baht : null)];
        (entry.Year1, entry.Year2, entry.Year3, entry.Year4, entry.Year5) = (baht[0], baht[1], baht[2], baht[3], baht[4]);
        return entry;
    }

    /// <summary>Only what differs: a text that was read of a document is not rewritten by being shown in a form.</summary>
    internal ProjectChange Change(Project project, Plan plan)
    {
        var shown = Of(project, plan.FiscalYears);
        return new()
        {
            Name = Name == shown.Name ? null : Name,
            Kind = Kind == shown.Kind ? null : Kind,
            Divisions = Divisions!.ToHashSet().SetEquals(project.Divisions) ? null : LeadFirst(project),
            Budgets = Budgets(plan).Where(year => project.Budgets.Find(budget => budget.FiscalYear == year.Key)?.Baht != year.Value).ToDictionary(),
            Remark = Same(Remark, shown.Remark) ? null : Remark ?? "",
            Purposes = Same(Purposes, shown.Purposes) ? null : Lines(Purposes),
            Steps = Same(Steps, shown.Steps) ? null : [.. Lines(Steps).Select(line => new StepEntry(line))],
            Outputs = Same(Outputs, shown.Outputs) ? null : Indicators(Outputs, project.Outputs),
            Outcomes = Same(Outcomes, shown.Outcomes) ? null : Indicators(Outcomes, project.Outcomes),
            Rationale = Same(Rationale, shown.Rationale) ? null : Rationale ?? "",
        };
    }

    internal AddProject.Request Addition(Plan plan) => new()
    {
        Mission = Mission ?? "",
        Reason = Reason!,
        Name = Name,
        Kind = Kind,
        Divisions = Divisions,
        Budgets = Budgets(plan),
        Remark = Remark,
        Purposes = Lines(Purposes),
        Steps = [.. Lines(Steps).Select(line => new StepEntry(line))],
        Outputs = Indicators(Outputs, []),
        Outcomes = Indicators(Outcomes, []),
        Rationale = Rationale,
    };

    private string[] LeadFirst(Project project) => [.. project.Divisions.Where(Divisions!.Contains), .. Divisions!.Except(project.Divisions)];

    private Dictionary<FiscalYear, decimal?> Budgets(Plan plan) => new[] { Year1, Year2, Year3, Year4, Year5 }
        .Zip(plan.FiscalYears).ToDictionary(pair => new FiscalYear(pair.Second), pair => pair.First);

    /// <summary>A line that stayed keeps what it counts; a new one is read like those of a document.</summary>
    private static List<IndicatorEntry> Indicators(string? text, IEnumerable<Indicator> present) =>
        [.. Lines(text).Select(line => present.FirstOrDefault(indicator => indicator.Text == line) is { } kept
            ? new IndicatorEntry(line, kept.Code, kept.Comparator.ToText(), kept.Target, kept.Unit)
            : new IndicatorEntry(line))];

    private static bool Same(string? left, string? right) => Lines(left).SequenceEqual(Lines(right));

    private static string[] Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
