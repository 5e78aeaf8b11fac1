using PlanService.Import;

namespace PlanService.Projects;

/// <summary>A project, activity or measure of a plan: its row of the matrix and what its sheet says, as understood.</summary>
public sealed partial class Project
{
    private Project()
    {
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }

    /// <summary>Dimension and running number within it: <c>1-03</c>.</summary>
    public string Code { get; private set; } = "";

    /// <summary>From 1, in the order of the matrix.</summary>
    public int Position { get; private set; }
    public ProjectKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    public string Dimension { get; private set; } = "";
    public string Mission { get; private set; } = "";
    public string[] Objectives { get; private set; } = [];

    /// <summary>What the matrix says, letter by letter.</summary>
    public MatrixRow Matrix { get; private set; } = null!;

    /// <summary>The remark (หมายเหตุ) of the matrix; null when there is none.</summary>
    public string? Remark { get; private set; }

    public string Rationale { get; private set; } = "";
    public string[] Purposes { get; private set; } = [];
    public IReadOnlyList<TargetGroup> TargetGroups { get; private set; } = [];
    public decimal? TargetTotal { get; private set; }
    public string? TargetUnit { get; private set; }
    public IReadOnlyList<SheetStep> Steps { get; private set; } = [];

    /// <summary>How many <see cref="Steps"/>, counted by the database: a status is found without reading them.</summary>
    public int StepCount { get; private set; }
    public IReadOnlyList<BudgetLine> BudgetLines { get; private set; } = [];

    /// <summary>The first one leads.</summary>
    public IReadOnlyList<ResponsibleDivision> Responsible { get; private set; } = [];

    /// <summary>The codes of <see cref="Responsible"/>, or the name of a division that has none.</summary>
    public string[] Divisions { get; private set; } = [];

    /// <summary>When it was last changed here; null while it is as its document says.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>Taken out of this version at this time; null while it stands in it. What was done of it stays recorded.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string? WithdrawnReason { get; private set; }

    /// <summary>One for each year of the plan.</summary>
    public List<ProjectBudget> Budgets { get; } = [];

    /// <summary>Outputs first, then outcomes, in the order of the sheet.</summary>
    public List<Indicator> Indicators { get; } = [];

    /// <summary>The name, as <see cref="SearchWords.Fold"/> writes it.</summary>
    public string SearchName { get; private set; } = "";

    /// <summary>Everything one may look for, as <see cref="SearchWords.Fold"/> writes it.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Changes with every change of the row; the ETag.</summary>
    public uint RowVersion { get; private set; }

    public IEnumerable<Indicator> Outputs => Indicators.Where(indicator => indicator.IsOutput).OrderBy(indicator => indicator.Position);

    public IEnumerable<Indicator> Outcomes => Indicators.Where(indicator => !indicator.IsOutput).OrderBy(indicator => indicator.Position);

    /// <summary>All years, baht.</summary>
    public decimal Total => Budgets.Sum(budget => budget.Baht ?? 0);

    internal static Project Import(ImportedProject read, int position)
    {
        var sheet = read.Sheet;
        var project = new Project
        {
            Id = Guid.CreateVersion7(),
            Code = read.Code,
            Position = position,
            Kind = read.Kind,
            Name = read.Name,
            Dimension = read.Dimension,
            Mission = read.Mission,
            Objectives = [.. read.Objectives],
            Matrix = new MatrixRow(read.NameInMatrix, read.NumberAsWritten, read.KindAsWritten, read.ObjectivesAsWritten, read.Line),
            Remark = read.Remark,
            Rationale = sheet?.Rationale ?? "",
            Purposes = [.. sheet?.Purposes ?? []],
            TargetGroups = sheet?.TargetGroups ?? [],
            TargetTotal = sheet?.TargetTotal,
            TargetUnit = sheet?.TargetUnit,
            Steps = sheet?.Steps ?? [],
            BudgetLines = sheet?.BudgetLines ?? [],
            Responsible = sheet?.Divisions ?? [],
            Divisions = [.. sheet?.Divisions.Select(division => division.Code ?? division.Name) ?? []],
        };
        project.Budgets.AddRange(read.Budgets.Select(ProjectBudget.Import));
        project.Indicators.AddRange((sheet?.Outputs ?? []).Select((indicator, index) => Indicator.Import(indicator, true, index + 1)));
        project.Indicators.AddRange((sheet?.Outcomes ?? []).Select((indicator, index) => Indicator.Import(indicator, false, index + 1)));
        project.MakeFindable(sheet?.Name, sheet?.ResponsibleAsWritten);
        return project;
    }
}

/// <summary>The row of the matrix as it stands there.</summary>
/// <param name="Number">Before the name, such as "1."; null when there is none.</param>
/// <param name="Kind">The kind word in the name; null when there is none.</param>
/// <param name="Objectives">All codes of the cell, such as "1.3".</param>
/// <param name="Line">Of the document.</param>
public sealed record MatrixRow(string Name, string? Number, string? Kind, IReadOnlyList<string> Objectives, int Line);
