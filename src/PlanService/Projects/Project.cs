using PlanService.Import;

namespace PlanService.Projects;

/// <summary>โครงการ กิจกรรม หรือมาตรการ of a plan: its row in the matrix and its sheet.</summary>
public sealed class Project
{
    private readonly List<ProjectBudget> _budgets = [];
    private readonly List<Indicator> _indicators = [];

    private Project()
    {
    }

    public Guid Id { get; private init; }
    public Guid PlanId { get; private init; }

    /// <summary>Place in the matrix, from 1.</summary>
    public int Position { get; private init; }

    /// <summary>Dimension and running number, such as <c>1-03</c>.</summary>
    public string Code { get; private init; } = "";

    public ProjectKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    public string NameInMatrix { get; private init; } = "";
    public string? NumberAsWritten { get; private init; }

    /// <summary>Codes such as <c>1</c>, <c>1.1</c>, <c>1.1.3</c>.</summary>
    public string Dimension { get; private set; } = "";
    public string Mission { get; private set; } = "";
    public string[] Objectives { get; private set; } = [];

    /// <summary>หมายเหตุ, as written in the matrix.</summary>
    public string? Remark { get; private set; }

    /// <summary>Codes of the responsible divisions, the lead first; <c>ALL</c> for every division. Names as written stand in the sheet.</summary>
    public string[] Divisions { get; private set; } = [];

    /// <summary>The sheet in force; null when the document has none.</summary>
    public ProjectSheet? Sheet { get; private set; }

    /// <summary>Further sheets of the same project: identical copies, or ones that differ.</summary>
    public IReadOnlyList<ProjectSheet> OtherSheets { get; private init; } = [];

    /// <summary>Code, names and the sheet's text without blanks, for the search by trigrams.</summary>
    public string SearchText { get; private set; } = "";

    public IReadOnlyList<ProjectBudget> Budgets => _budgets;
    public IReadOnlyList<Indicator> Indicators => _indicators;

    internal static Project Import(Guid planId, int position, ImportedProject read, IReadOnlyList<ProjectSheet> sheets)
    {
        var project = new Project
        {
            Id = Guid.CreateVersion7(),
            PlanId = planId,
            Position = position,
            Code = read.Code,
            Kind = read.Kind,
            Name = read.Name,
            NameInMatrix = read.NameInMatrix,
            NumberAsWritten = read.NumberAsWritten,
            Dimension = read.Dimension,
            Mission = read.Mission,
            Objectives = [.. read.Objectives],
            Remark = read.Remark,
            Divisions = [.. (read.Sheet?.Divisions ?? []).Select(division => division.Code).OfType<string>()],
            Sheet = read.Sheet,
            OtherSheets = [.. sheets.Where(sheet => sheet.ProjectCode == read.Code && sheet.Order != read.Sheet?.Order)],
            SearchText = SearchWords.Of(read),
        };
        project._budgets.AddRange(read.Budgets.Select(budget => new ProjectBudget(project.Id, budget.Year, budget.Baht, budget.AsWritten)));
        project._indicators.AddRange((read.Sheet?.Outputs ?? []).Select((output, i) => Indicator.Import(project.Id, IndicatorType.Output, i + 1, output)));
        project._indicators.AddRange((read.Sheet?.Outcomes ?? []).Select((outcome, i) => Indicator.Import(project.Id, IndicatorType.Outcome, i + 1, outcome)));
        return project;
    }
}
